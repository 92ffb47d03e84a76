#include "window/gl.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <stdexcept>

namespace alp::window::gl {

#define ALP_GL_DEFINE(name, upper) PFNGL##upper##PROC name = nullptr;
ALP_GL_FUNCTIONS(ALP_GL_DEFINE)

void load() {
#define ALP_GL_LOAD(name, upper)                                                 \
    name = reinterpret_cast<PFNGL##upper##PROC>(glfwGetProcAddress("gl" #name)); \
    if (!name) throw std::runtime_error("OpenGL 3.2 is missing gl" #name);
    ALP_GL_FUNCTIONS(ALP_GL_LOAD)
}

}  // namespace alp::window::gl
