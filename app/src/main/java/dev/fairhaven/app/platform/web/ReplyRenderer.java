package dev.fairhaven.app.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Writes what handlers return: renders a [Page] whole before the first byte is sent, so that a
/// template that fails becomes an error page, and sends a [Redirect].
public final class ReplyRenderer implements HandlerMethodReturnValueHandler {

  private final TemplateEngine templates;
  private final Shells shells;

  ReplyRenderer(TemplateEngine templates, Shells shells) {
    this.templates = templates;
    this.shells = shells;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Reply.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    if (value == null || request == null || response == null) {
      throw new IllegalStateException("handler " + returnType + " replied with nothing");
    }
    send((Reply) value, request, response);
  }

  public void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (reply) {
      case Page page -> render(page, request, response);
      case Redirect redirect -> redirect(redirect, request, response);
    }
  }

  private void render(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("shell", shells.of(request));
    parameters.put("page", page.model());
    var output = new Utf8ByteOutput();
    templates.render(page.template() + ".jte", parameters, output);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  /// htmx follows redirects inside its request and would put a whole page into a fragment's place;
  /// it is asked to load the page instead.
  private static void redirect(
      Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
    if (redirect.toast() != null) {
      RequestContextUtils.getOutputFlashMap(request).put(Shells.TOAST, redirect.toast());
      RequestContextUtils.saveOutputFlashMap(redirect.location(), request, response);
    }
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      response.setHeader("HX-Redirect", redirect.location());
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", redirect.location());
    }
  }
}
