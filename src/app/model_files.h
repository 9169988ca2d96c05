// Finds the model files on disk and loads them.
#pragma once
#include <string>
#include <vector>

#include "app/generator.h"
#include "nlp/models.h"

namespace dragoman {

struct LoadedModels {
    Models models;
    Generator generator;
    std::vector<std::string> complaints;  // one sentence for each file that is missing or damaged
};

// The folder that holds the models: `given` if not empty, else $DRAGOMAN_MODELS, else the first
// assets/models that exists above the program's folder or the current one; "" if there is none.
std::string find_models_folder(const std::string& given);

// Loads every model file of the folder. What cannot be loaded stays empty and is complained about.
LoadedModels load_models(const std::string& folder);

}  // namespace dragoman
