using Timeline.Web;

return await WebHost.RunAsync(args);
