package gatewire.local.console;

import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the page. Only the listed names exist, so that no path can leave the folder. */
final class ConsoleFiles {

  private static final String FOLDER = "/gatewire/console/";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("index.html", "text/html; charset=utf-8");
    TYPES.put("console.css", "text/css; charset=utf-8");
    TYPES.put("icon.svg", "image/svg+xml");
    TYPES.put("console.js", SCRIPT);
    TYPES.put("dom.js", SCRIPT);
    TYPES.put("data.js", SCRIPT);
    TYPES.put("routes.js", SCRIPT);
    TYPES.put("wiring.js", SCRIPT);
    TYPES.put("request-form.js", SCRIPT);
    TYPES.put("history.js", SCRIPT);
    TYPES.put("timeline.js", SCRIPT);
    TYPES.put("playground.js", SCRIPT);
  }

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  /** Returns a file; the empty name is the page. */
  ClientResponse respond(ClientRequest request, String name) {
    String file = name.isEmpty() ? "index.html" : name;
    String type = TYPES.get(file);
    if (type == null) {
      return ConsoleResponse.notFound(Console.PATH + name);
    } else if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return ConsoleResponse.error(405, "Only GET and HEAD are allowed.");
    }
    return ConsoleResponse.file(type, contents.computeIfAbsent(file, ConsoleFiles::read));
  }

  private static byte[] read(String file) {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the file " + FOLDER + file + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
