# Runs every test; sourced by ./timeline, whose functions and variables it uses. What follows "test" goes on to
# dotnet test: ./timeline test --filter FullyQualifiedName~Storage

results="$root/artifacts/test-results"

# Installs what tests run against, where that is possible without asking anybody; says what is missing elsewhere.
install_needs() {
  local missing=""
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || missing="$missing postgresql"
  command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
  ls /usr/share/fonts/truetype/noto/NotoSansArabic-* >/dev/null 2>&1 || missing="$missing fonts-noto-core"
  command -v node >/dev/null 2>&1 || missing="$missing nodejs"
  command -v npm >/dev/null 2>&1 || missing="$missing npm"
  # What others read exports with.
  command -v xmllint >/dev/null 2>&1 || missing="$missing libxml2-utils"
  command -v khal >/dev/null 2>&1 || missing="$missing khal"
  [ -e /usr/lib/libreoffice/program/libsclo.so ] || missing="$missing libreoffice-calc-nogui"
  local module
  for module in openpyxl icalendar vobject networkx pandas; do
    [ -d "/usr/lib/python3/dist-packages/$module" ] || missing="$missing python3-$module"
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    printf 'installing%s…\n' "$missing" >&2
    mkdir -p "$results"
    # shellcheck disable=SC2086 # the names are separate words on purpose
    if ! { DEBIAN_FRONTEND=noninteractive apt-get update -q &&
      DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } \
      >"$results/install.log" 2>&1; then
      tail -n 20 "$results/install.log" >&2
      printf 'timeline: not everything could be installed; the tests that need it will say so.\n' >&2
    fi
  else
    printf 'timeline: tests that need them will fail or be skipped, for these are not installed:%s.\n' "$missing" >&2
  fi
}

# The last line of every run, however it ends: finish EXIT-CODE PASSED FAILED SKIPPED
finish() {
  printf '%s passed, %s failed, %s skipped\n' "$2" "$3" "$4"
  exit "$1"
}

# Readers that npm has: a JSON Schema validator, and TimelineJS.
install_npm() {
  local folder="$root/artifacts/npm"
  [ -d "$folder/node_modules/ajv" ] && [ -d "$folder/node_modules/@knight-lab/timelinejs" ] && return 0
  command -v npm >/dev/null 2>&1 || return 0
  mkdir -p "$folder" "$results"
  npm install --prefix "$folder" --no-audit --no-fund ajv@8 ajv-formats@3 @knight-lab/timelinejs@3 >"$results/npm.log" 2>&1 ||
    printf 'timeline: npm could not fetch the readers of exports; the tests that need them will say so.\n' >&2
}

build_all() {
  mkdir -p "$built" || fail "$built cannot be created; build as a user who may write there."
  lock
  printf 'building everything…\n' >&2
  touch "$built/Timeline.Cli.started" "$built/Timeline.Web.started"
  if ! (cd "$root" && "$dotnet" build Timeline.sln -c Release --nologo -v q -nodeReuse:false) >"$built/all.log" 2>&1; then
    if grep -q ': error ' "$built/all.log"; then
      grep ': error ' "$built/all.log" | sort -u >&2
    else
      cat "$built/all.log" >&2
    fi
    finish 1 0 0 0
  fi
  mv "$built/Timeline.Cli.started" "$built/Timeline.Cli"
  mv "$built/Timeline.Web.started" "$built/Timeline.Web"
  unlock
}

# A number of the summary that the run wrote: counter NAME
counter() {
  sed -n "s/.*<Counters.*[ ]$1=\"\([0-9]*\)\".*/\1/p" "$results/tests.trx" 2>/dev/null | head -n 1
}

install_needs
install_npm
build_all

rm -f "$results/tests.trx"
assemblies=()
for project in "$root"/tests/*.Tests; do
  name=$(basename "$project")
  assemblies+=("$root/artifacts/bin/$name/release/$name.dll")
done
"$dotnet" test "${assemblies[@]}" --logger "trx;LogFileName=tests.trx" --results-directory "$results" --nologo "$@"
code=$?

total=$(counter total) passed=$(counter passed) failed=$(counter failed) executed=$(counter executed)
: "${total:=0}" "${passed:=0}" "${failed:=0}" "${executed:=0}"
# A test process that died has nothing in the summary, and still is a failure.
[ "$code" != 0 ] && [ "$failed" = 0 ] && failed=1
if [ "$total" = 0 ]; then
  printf 'timeline: no test ran.\n' >&2
  code=1
fi
[ "$failed" != 0 ] && code=1
finish "$code" "$passed" "$failed" "$((total - executed))"
