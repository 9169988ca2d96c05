#include "app/model_files.h"

#include <cstdlib>
#include <filesystem>

#include "io/file.h"

namespace dragoman {

namespace {
// In the order in which the core loads them too: the generator's name depends on it.
constexpr const char* kModelFiles[] = {"reader.drgm", "lexicon.drgm", "events.drgm"};
constexpr int kFoldersUp = 5;  // build/native/dragoman lies two below; some slack for other layouts
}  // namespace

std::string find_models_folder(const std::string& given) {
    namespace fs = std::filesystem;
    if (!given.empty()) return given;
    if (const char* variable = std::getenv("DRAGOMAN_MODELS"); variable && *variable)
        return variable;
    std::error_code error;
    for (fs::path folder :
         {fs::read_symlink("/proc/self/exe", error).parent_path(), fs::current_path(error)}) {
        for (int up = 0; up <= kFoldersUp && !folder.empty(); ++up, folder = folder.parent_path()) {
            const fs::path models = folder / "assets" / "models";
            if (fs::is_directory(models, error)) return models.string();
        }
    }
    return "";
}

LoadedModels load_models(const std::string& folder) {
    LoadedModels loaded;
    for (const char* file : kModelFiles) {
        const std::string path = folder.empty() ? file : folder + "/" + file;
        const Result<std::string> bytes =
            folder.empty() ? Result<std::string>(Error::FileUnreadable) : read_file(path);
        const Error error = bytes ? load_model(loaded.models, file, *bytes) : Error::ModelMissing;
        if (error == Error::None)
            loaded.generator.add_model(*bytes);
        else
            loaded.complaints.push_back(path + ": " + sentence(error));
    }
    return loaded;
}

}  // namespace dragoman
