package dev.vitral.launcher.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is not done for a visitor, in words: problem details (RFC 9457), or a page for browsers. */
enum Refusal {
  ONLY_READ(
      405,
      "Solo se lee",
      "Esta parte viene de un portal remoto, que aquí solo se lee: no se le envía nada.",
      "Only read",
      "This part comes from a remote portal, which is only read here: nothing is sent to it."),
  NOTHING_THERE(
      404,
      "No encontrado",
      "El portal remoto no ofrece nada en esta dirección.",
      "Not found",
      "The remote portal offers nothing at this address."),
  AWAY(
      502,
      "El portal remoto no responde",
      "No se puede leer esta parte del portal remoto.",
      "The remote portal does not answer",
      "This part of the remote portal cannot be read."),
  LATE(
      504,
      "El portal remoto tarda demasiado",
      "El portal remoto no respondió a tiempo.",
      "The remote portal is late",
      "The remote portal did not answer in time."),
  TOO_MUCH(
      502,
      "Demasiado grande",
      "El portal remoto envió más de lo que aquí se acepta.",
      "Too large",
      "The remote portal sent more than is taken here."),
  TOO_MANY(
      503,
      "Demasiadas transmisiones",
      "Hay demasiadas transmisiones abiertas del portal remoto.",
      "Too many streams",
      "Too many streams of the remote portal are open.");

  private static final String PAGE =
      "<!doctype html><html lang=\"%1$s\"><head><meta charset=\"utf-8\"><title>%2$s</title></head>"
          + "<body><h1>%2$s</h1><p>%3$s</p></body></html>";

  private final int status;
  private final String spanishTitle;
  private final String spanish;
  private final String englishTitle;
  private final String english;

  Refusal(int status, String spanishTitle, String spanish, String englishTitle, String english) {
    this.status = status;
    this.spanishTitle = spanishTitle;
    this.spanish = spanish;
    this.englishTitle = englishTitle;
    this.english = english;
  }

  /** Answers with it, and that is all. */
  void send(HttpExchange exchange, boolean inEnglish) throws IOException {
    boolean isPage =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
            .filter(accept -> accept.contains("text/html"))
            .isPresent();
    String text = isPage ? page(inEnglish) : problem(inEnglish);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", isPage ? "text/html; charset=utf-8" : "application/problem+json");
    headers.set("Content-Language", inEnglish ? "en" : "es");
    headers.set("Cache-Control", "no-store");
    if (this == ONLY_READ) {
      headers.set("Allow", "GET, HEAD");
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private String page(boolean inEnglish) {
    return PAGE.formatted(inEnglish ? "en" : "es", title(inEnglish), detail(inEnglish));
  }

  private String problem(boolean inEnglish) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "about:blank").put("title", title(inEnglish)).put("status", status);
    return problem.put("detail", detail(inEnglish)).toString();
  }

  private String title(boolean inEnglish) {
    return inEnglish ? englishTitle : spanishTitle;
  }

  private String detail(boolean inEnglish) {
    return inEnglish ? english : spanish;
  }
}
