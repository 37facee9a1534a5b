# Builds Timeline from source and serves the dashboard. The database is another container: see docker-compose.yml.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Timeline.Web -c Release -o /app/web \
 && dotnet publish src/Timeline.Cli -c Release -o /app/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
USER $APP_UID
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD curl --fail --silent http://127.0.0.1:5080/health || exit 1
# Migrates, fills an empty database with the first articles, serves. Everything inside the container only: which of the
# host's addresses lead here is decided by who publishes the port.
ENTRYPOINT ["dotnet", "/app/cli/Timeline.Cli.dll", "up", "--host", "0.0.0.0", "--port", "5080"]
