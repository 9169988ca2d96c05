// The models under assets/models, loaded once for all tests that need them.
#pragma once
#include "app/model_files.h"

namespace dragoman {

inline const LoadedModels& loaded_models() {
    static const LoadedModels loaded = load_models(DRAGOMAN_SOURCE_DIR "/assets/models");
    return loaded;
}

}  // namespace dragoman
