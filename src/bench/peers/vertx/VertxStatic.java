import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** The composed page from memory: the limit of a Vert.x server with one event loop. */
public class VertxStatic {

  /** Arguments: port, file. */
  public static void main(String[] arguments) throws Exception {
    Buffer page = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
    CharSequence type = HttpHeaders.createOptimized("text/html; charset=utf-8");
    CharSequence length = HttpHeaders.createOptimized(String.valueOf(page.length()));
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(Integer.parseInt(arguments[0]))
            .setAcceptBacklog(4096);
    Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true))
        .createHttpServer(options)
        .requestHandler(
            request ->
                request
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .putHeader(HttpHeaders.CONTENT_LENGTH, length)
                    .end(page))
        .listen();
  }
}
