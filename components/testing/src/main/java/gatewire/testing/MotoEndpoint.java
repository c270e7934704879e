package gatewire.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Detects whether moto is running at an address, by a page that only moto has.
 *
 * @see <a href="https://docs.getmoto.org/en/latest/docs/server_mode.html">moto's server</a>
 */
final class MotoEndpoint {

  private MotoEndpoint() {}

  static boolean isOne(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url.replaceAll("/$", "") + "/moto-api/")).build();
    try {
      return HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      throw new AssertionError("no response from " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
