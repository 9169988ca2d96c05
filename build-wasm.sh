#!/usr/bin/env bash
# The one entry point: sets the machine up, builds, serves, tests. See usage() below.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$PWD

native=$root/build/native
wasm=$root/build/wasm
site=$root/build/site
reports=$root/build/reports
packages=${DRAGOMAN_PACKAGES:-$root/build/packages}
jobs=${DRAGOMAN_JOBS:-$(nproc 2>/dev/null || echo 2)}

usage() {
    cat <<'TEXT'
./build-wasm.sh            install what is missing, build, serve the page on localhost
./build-wasm.sh build      install what is missing, build native and wasm, assemble build/site
./build-wasm.sh serve      serve build/site on localhost (building it first where it is missing)
./build-wasm.sh native     only the native programs: build/native/dragoman, build/native/tests
./build-wasm.sh test       the same set-up, then every test; the last line counts them
./build-wasm.sh bench ...  build, then time articles (default: the samples), natively and as wasm,
                           count what is wrong with diagrams, beside Graphviz if it is there,
                           and time the page's frames in a browser
./build-wasm.sh train ...  install what training needs, then dragoman train ... (default: all)
./build-wasm.sh eval ...   build native, then dragoman eval ...
./build-wasm.sh clean      remove build/ and node_modules/

The page needs no server of ours: build/site is a folder of static files.
Environment: PORT (8080), DRAGOMAN_JOBS (number of processors), DRAGOMAN_PACKAGES
(build/packages), CHROMIUM (the browser that the tests drive).
TEXT
}

say() { printf '== %s\n' "$*" >&2; }
die() { printf 'build-wasm.sh: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# ---------------------------------------------------------------- what apt and npm install

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        die "this needs root: $*"
    fi
}

# install_packages NAME...: those of the Debian packages that are not there yet.
install_packages() {
    local name missing=()
    if ! have apt-get; then
        say "no apt here: taking it that these are installed some other way: $*"
        return
    fi
    for name in "$@"; do
        if ! dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q '^install ok installed'; then
            missing+=("$name")
        fi
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    as_root apt-get -qq update >&2 || say "going on with the package lists that are there"
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install -y --no-install-recommends "${missing[@]}" >&2
}

install_build_tools() {
    local names=(build-essential cmake ninja-build ccache doctest-dev libstb-dev ca-certificates)
    have em++ || names+=(emscripten)
    install_packages "${names[@]}"
    install_node
}

# npm is a package of its own on Debian, and part of nodejs where node comes from elsewhere.
install_node() {
    have node || install_packages nodejs
    have npm || install_packages npm
}

install_browser() {
    [ -n "${CHROMIUM:-}" ] || CHROMIUM=$(find_browser || true)
    if [ -z "$CHROMIUM" ]; then
        install_packages chromium
        CHROMIUM=$(find_browser) || die "no Chromium: set CHROMIUM to the path of one"
    fi
    export CHROMIUM
    # So that the screenshots show every script; the page itself uses the reader's fonts.
    install_packages fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
}

find_browser() {
    command -v chromium || command -v google-chrome || command -v chromium-browser
}

install_node_modules() {
    if [ ! -e node_modules/.package-lock.json ] ||
       [ package-lock.json -nt node_modules/.package-lock.json ]; then
        say "npm ci"
        npm ci --no-audit --no-fund >&2
        touch node_modules/.package-lock.json
    fi
}

# ---------------------------------------------------------------- packages that come as source

fetch_packages() {
    mkdir -p "$packages"
    if ! is_imgui_usable; then
        fetch_from_debian testing imgui || true
        is_imgui_usable || fetch_from_upstream imgui \
            https://github.com/ocornut/imgui/archive/refs/tags/v1.92.2b.tar.gz
    fi
    if [ ! -e "$packages/simdjson/singleheader/simdjson.cpp" ]; then
        fetch_from_debian bookworm simdjson || fetch_from_upstream simdjson \
            https://github.com/simdjson/simdjson/archive/refs/tags/v3.0.1.tar.gz
    fi
}

# Fonts that grow while the page runs came with 1.92.
is_imgui_usable() {
    grep -qsE '^#define IMGUI_VERSION +"1\.92\.' "$packages/imgui/imgui.h"
}

# fetch_from_debian SUITE NAME: unpacks the source package into $packages/NAME. apt checks its
# signatures; lists and cache are folders of our own, so nothing on the system changes and no root
# is needed. Fails where this machine's apt knows no Debian mirror.
fetch_from_debian() {
    local suite=$1 name=$2 mirror work keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    have apt-get && [ -e "$keyring" ] && [ -r /etc/os-release ] || return 1
    [ "$(. /etc/os-release && echo "${ID:-}")" = debian ] || return 1
    mirror=$(apt-get indextargets --no-release-info --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' |
        awk -v release="$(. /etc/os-release && echo "$VERSION_CODENAME")" \
            '$1 == release && $2 == "main" { print $3; exit }')
    [ -n "$mirror" ] || return 1

    say "fetching the Debian source package $name of $suite"
    work=$packages/.apt/$suite
    mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/$name"
    echo "deb-src [signed-by=$keyring] $mirror $suite main" >"$work/sources.list"
    local options=(-qq -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work"
        -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o APT::Sandbox::User= -o Acquire::Retries=3)
    apt-get "${options[@]}" update >&2 || return 1
    rm -rf "${packages:?}/$name" "${work:?}/$name"/*
    (cd "$work/$name" && apt-get "${options[@]}" source --download-only "$name" >&2 &&
        dpkg-source --no-check --extract ./*.dsc "$packages/$name" >/dev/null)
}

# fetch_from_upstream NAME URL: unpacks the release archive into $packages/NAME. What we compile of
# it must have the check sums of .ci/packages.sha256; they were taken from the archives that
# Debian signs.
fetch_from_upstream() {
    local name=$1 url=$2 archive=$packages/$1.tar.gz
    have curl || install_packages curl
    say "fetching $url"
    curl --fail --silent --show-error --location --retry 3 --output "$archive" "$url"
    rm -rf "${packages:?}/$name"
    mkdir -p "$packages/$name"
    tar -xzf "$archive" -C "$packages/$name" --strip-components=1
    rm "$archive"
    if ! (cd "$packages" && grep " $name/" "$root/.ci/packages.sha256" |
          sha256sum --check --quiet --strict >&2); then
        rm -rf "${packages:?}/$name"
        die "$url is not the archive that it was"
    fi
}

# ---------------------------------------------------------------- build

build_native() {
    if [ ! -e "$native/build.ninja" ]; then
        cmake -S . -B "$native" -G Ninja -DDRAGOMAN_PACKAGES="$packages" \
            -DCMAKE_CXX_COMPILER_LAUNCHER="$(have ccache && echo ccache || true)" >&2
    fi
    ninja -C "$native" -j "$jobs" >&2
}

build_wasm() {
    # Debian's emscripten finds its JavaScript parser only so when node is not Debian's own.
    if [ -d /usr/share/nodejs/acorn ]; then
        export NODE_PATH=/usr/share/nodejs
    fi
    if [ ! -e "$wasm/build.ninja" ]; then
        emcmake cmake -S . -B "$wasm" -G Ninja -DDRAGOMAN_PACKAGES="$packages" >&2
    fi
    ninja -C "$wasm" -j "$jobs" >&2
}

# The page as a folder of static files. What a browser keeps long carries its content's hash in its
# name; manifest.json says which file stands for which name, and how many bytes to expect:
#   {"files": {"core.wasm": {"file": "core.1a2b3c4d.wasm", "bytes": 123456}, ...}}
build_site() {
    local new=$site.new
    rm -rf "$new"
    mkdir -p "$new/models"
    cp -R web/. "$new/"
    rm -f "$new/README.md"
    # The page's one library: a few calls around IndexedDB.
    cp node_modules/idb-keyval/dist/index.js "$new/idb-keyval.js"
    cp node_modules/idb-keyval/LICENCE "$new/idb-keyval.LICENCE.txt"
    local folder
    for folder in samples icons; do
        [ ! -d "assets/$folder" ] || cp -R "assets/$folder" "$new/"
    done
    {
        printf '{"files": {'
        local separator='' name file source
        for source in "$wasm/core.wasm" "$wasm/ui.js" "$wasm/ui.wasm" assets/models/*.drgm; do
            [ -e "$source" ] || continue
            # Only `dragoman eval quotes` asks for it.
            [ "$source" != assets/models/attributions.drgm ] || continue
            name=${source##*/}
            [ "${source%/*}" != assets/models ] || name=models/$name
            # .bin: plain web hosts compress it on the way; a type they do not know they do not.
            file=${name%.*}.$(sha256sum "$source" | cut -c1-8).${name##*.}
            file=${file/%.drgm/.bin}
            cp "$source" "$new/$file"
            printf '%s\n  "%s": {"file": "%s", "bytes": %d}' "$separator" "$name" "$file" \
                "$(wc -c <"$source")"
            separator=,
        done
        printf '\n}}\n'
    } >"$new/manifest.json"
    rm -rf "$site"
    mv "$new" "$site"
}

build_all() {
    install_build_tools
    fetch_packages
    install_node_modules
    build_native
    build_wasm
    build_site
    say "the page is in build/site"
}

serve() {
    exec node tests/web/serve.mjs "$site" "${PORT:-8080}"
}

# ---------------------------------------------------------------- tests

passed=0
failed=0

# count STATUS PASSED FAILED: adds what one runner reports. A runner that reports nothing, or ends
# badly without naming a failure, counts as one failure.
count() {
    local status=$1 ok=${2:-0} bad=${3:-0}
    if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$ok" = 0 ]; }; then
        bad=1
    fi
    passed=$((passed + ok))
    failed=$((failed + bad))
}

# The doctest program: unit, corpus examples, articles, quality floors.
run_native_tests() {
    local status=0 report=$reports/native.txt
    say "native tests"
    # A folder of this checkout's own, so that two runs at once do not meet.
    mkdir -p "$reports/tmp"
    TMPDIR=$reports/tmp "$native/tests" --no-colors=true 2>&1 | tee "$report" || status=$?
    rm -rf "$reports/tmp"
    count "$status" \
        "$(sed -nE 's/^\[doctest\] test cases:.*\| *([0-9]+) passed.*/\1/p' "$report")" \
        "$(sed -nE 's/^\[doctest\] test cases:.*\| *([0-9]+) failed.*/\1/p' "$report")"
}

# tests/web/*.test.mjs, one after the other: node runs the core, Chromium runs the page.
run_web_tests() {
    local file status report
    for file in tests/web/*.test.mjs; do
        [ -e "$file" ] || continue
        status=0
        report=$reports/$(basename "$file" .test.mjs).tap
        touch "$report"
        say "$file"
        timeout 900 node --test --test-reporter=spec --test-reporter-destination=stdout \
            --test-reporter=tap --test-reporter-destination="$report" "$file" || status=$?
        count "$status" \
            "$(awk '/^# pass / { sum += $3 } END { print sum + 0 }' "$report")" \
            "$(awk '/^# (fail|cancelled) / { sum += $3 } END { print sum + 0 }' "$report")"
    done
}

run_tests() {
    build_all
    install_browser
    rm -rf "$reports"
    mkdir -p "$reports"
    run_native_tests
    run_web_tests
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ] && [ "$passed" != 0 ]
}

# ---------------------------------------------------------------- commands

prepare_native() {
    install_build_tools
    fetch_packages
    build_native
}

command=${1:-}
[ $# = 0 ] || shift
case $command in
    '') build_all; serve ;;
    build) build_all ;;
    serve) [ -e "$site/manifest.json" ] || build_all; install_node; serve ;;
    native) prepare_native ;;
    test) run_tests ;;
    bench)
        build_all
        [ $# -gt 0 ] || set -- assets/samples/*.txt
        "$native/dragoman" bench "$@"
        stories=(../shared/gold/dev/*.gold.json)
        [ -e "${stories[0]}" ] || stories=()
        "$native/dragoman" bench --diagrams "${stories[@]}"
        node tests/bench/core.mjs "$@"
        install_browser
        exec node tests/bench/page.mjs
        ;;
    eval) prepare_native; exec "$native/dragoman" eval "$@" ;;
    train)
        prepare_native
        install_packages fasttext python3-torch python3-numpy libopenblas0-pthread
        [ $# -gt 0 ] || set -- all
        exec "$native/dragoman" train "$@"
        ;;
    clean) rm -rf build node_modules ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
