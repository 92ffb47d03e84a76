// The OpenGL functions the program uses, found at run time. OpenGL 3.2 core. Main thread, with the window's context current.
#pragma once

#include <GL/glcorearb.h>

namespace alp::window::gl {

#define ALP_GL_FUNCTIONS(X)                                                                                                \
    X(ActiveTexture, ACTIVETEXTURE) X(AttachShader, ATTACHSHADER) X(BindBuffer, BINDBUFFER)                               \
    X(BindFramebuffer, BINDFRAMEBUFFER) X(BindRenderbuffer, BINDRENDERBUFFER) X(BindTexture, BINDTEXTURE)                 \
    X(BindVertexArray, BINDVERTEXARRAY) X(BlendFuncSeparate, BLENDFUNCSEPARATE) X(BlitFramebuffer, BLITFRAMEBUFFER)       \
    X(BufferData, BUFFERDATA) X(Clear, CLEAR) X(ClearColor, CLEARCOLOR) X(CompileShader, COMPILESHADER)                   \
    X(CreateProgram, CREATEPROGRAM) X(CreateShader, CREATESHADER) X(DeleteShader, DELETESHADER)                           \
    X(DeleteTextures, DELETETEXTURES) X(DrawElements, DRAWELEMENTS) X(Enable, ENABLE)                                     \
    X(EnableVertexAttribArray, ENABLEVERTEXATTRIBARRAY) X(FramebufferRenderbuffer, FRAMEBUFFERRENDERBUFFER)               \
    X(GenBuffers, GENBUFFERS) X(GenFramebuffers, GENFRAMEBUFFERS) X(GenRenderbuffers, GENRENDERBUFFERS)                   \
    X(GenTextures, GENTEXTURES) X(GenVertexArrays, GENVERTEXARRAYS) X(GetAttribLocation, GETATTRIBLOCATION)               \
    X(GetProgramiv, GETPROGRAMIV) X(GetProgramInfoLog, GETPROGRAMINFOLOG) X(GetUniformLocation, GETUNIFORMLOCATION)       \
    X(LinkProgram, LINKPROGRAM) X(PixelStorei, PIXELSTOREI) X(ReadPixels, READPIXELS)                                     \
    X(RenderbufferStorage, RENDERBUFFERSTORAGE) X(Scissor, SCISSOR) X(ShaderSource, SHADERSOURCE)                         \
    X(TexImage2D, TEXIMAGE2D) X(TexParameteri, TEXPARAMETERI) X(Uniform4f, UNIFORM4F) X(UseProgram, USEPROGRAM)           \
    X(VertexAttribPointer, VERTEXATTRIBPOINTER) X(Viewport, VIEWPORT)

#define ALP_GL_DECLARE(name, upper) extern PFNGL##upper##PROC name;
ALP_GL_FUNCTIONS(ALP_GL_DECLARE)
#undef ALP_GL_DECLARE

void load();  // throws std::runtime_error when the driver lacks one

}  // namespace alp::window::gl
