// The map of layers, checked against the #include lines of src/ and the lists of CMakeLists.txt.
// A layer may include what stands below it, and nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = DRAGOMAN_SOURCE_DIR;

// What each layer stands on directly; what those stand on counts too.
const std::map<std::string, std::vector<std::string>> kBelow = {
    {"base", {}},
    {"text", {"base"}},
    {"doc", {"text"}},
    {"model", {"base"}},
    {"nlp", {"text", "doc", "model"}},
    {"graph", {"doc"}},
    {"io", {"graph"}},
    {"ui", {"io"}},
    {"train", {"nlp", "io"}},
    {"app", {"train", "ui"}},
};

// Headers of packages that only some layers may know.
const std::map<std::string, std::set<std::string>> kPackageHeaders = {
    {"imgui", {"ui", "app"}},
    {"emscripten", {"ui", "app"}},
    {"GLES3/", {"ui", "app"}},
    {"simdjson.h", {"io", "train", "app"}},
    {"stb_", {"io", "ui"}},
};

bool stands_on(const std::string& layer, const std::string& other) {
    if (layer == other) return true;
    const std::vector<std::string>& below = kBelow.at(layer);
    return std::any_of(below.begin(), below.end(),
                       [&](const std::string& next) { return stands_on(next, other); });
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

// The names between quotes or angle brackets of the #include lines.
std::vector<std::string> included(const std::string& source) {
    std::vector<std::string> names;
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);) {
        const size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') continue;
        const size_t word = line.find("include", hash);
        if (word == std::string::npos) continue;
        const size_t begin = line.find_first_of("\"<", word);
        const size_t end = line.find_first_of("\">", begin + 1);
        if (begin == std::string::npos || end == std::string::npos) continue;
        names.push_back(line.substr(begin + 1, end - begin - 1));
    }
    return names;
}

struct SourceFile {
    std::string path;   // "src/text/clean.cpp"
    std::string layer;  // "text"
};

std::vector<SourceFile> find_sources() {
    std::vector<SourceFile> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / "src")) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".cpp" && extension != ".h") continue;
        const fs::path path = fs::relative(entry.path(), kRoot);
        files.push_back({path.generic_string(), std::next(path.begin())->string()});
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

// Why `layer` may not include `name`; "" where it may.
std::string find_wrong_arrow(const std::string& layer, const std::string& name) {
    const std::string first = name.substr(0, name.find('/'));
    if (first != name && kBelow.count(first)) {
        return stands_on(layer, first) ? "" : layer + " does not stand on " + first;
    }
    for (const auto& [prefix, layers] : kPackageHeaders) {
        if (name.starts_with(prefix) && !layers.count(layer)) return layer + " does not know " + prefix;
    }
    return "";
}

}  // namespace

TEST_CASE("layers: a wrong arrow is seen") {
    CHECK(find_wrong_arrow("nlp", "doc/document.h") == "");
    CHECK(find_wrong_arrow("ui", "text/span.h") == "");
    CHECK(find_wrong_arrow("text", "string_view") == "");
    CHECK(find_wrong_arrow("ui", "nlp/analyse.h") != "");
    CHECK(find_wrong_arrow("graph", "imgui.h") != "");
    CHECK(find_wrong_arrow("model", "text/span.h") != "");
    CHECK(find_wrong_arrow("nlp", "ui/app.h") != "");
    CHECK(find_wrong_arrow("nlp", "simdjson.h") != "");
    CHECK(included("  #  include <vector>\n#include \"a/b.h\" // x\nint i;\n") ==
          std::vector<std::string>{"vector", "a/b.h"});
}

TEST_CASE("layers: every #include points downwards") {
    const std::vector<SourceFile> files = find_sources();
    REQUIRE(files.size() > 20);
    for (const SourceFile& file : files) {
        INFO(file.path);
        REQUIRE_MESSAGE(kBelow.count(file.layer), "a folder under src/ that is not on the map");
        for (const std::string& name : included(read(kRoot / file.path))) {
            CHECK(find_wrong_arrow(file.layer, name) == "");
        }
    }
}

TEST_CASE("layers: CMakeLists.txt names every file") {
    const std::string lists = read(kRoot / "CMakeLists.txt");
    for (const SourceFile& file : find_sources()) {
        if (!file.path.ends_with(".cpp")) continue;
        CHECK_MESSAGE(lists.find(file.path) != std::string::npos, file.path);
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / "tests")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string path = fs::relative(entry.path(), kRoot).generic_string();
        CHECK_MESSAGE(lists.find(path) != std::string::npos, path);
    }
}
