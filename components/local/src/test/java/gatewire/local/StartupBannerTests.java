package gatewire.local;

import static gatewire.api.Backends.mock;
import static gatewire.api.Json.json;
import static gatewire.api.RouteOptions.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import gatewire.api.Api;
import gatewire.api.Cors;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.testing.PulumiProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The output of {@code serve} at its start. */
class StartupBannerTests {

  private static LocalGateway gateway;

  private static void program(Context context) {
    Api api =
        Api.named("partners")
            .cors(Cors.allowOrigins("https://example.com"))
            .get("/open", mock().json(200, json().put("a", "b")))
            .get("/keyed", mock().json(200, json().put("a", "b")), options().apiKey())
            .build();
    new ApiComponent(
        "partners",
        ApiArgs.builder().api(api).stage(Stage.named("dev")).apiKeys("partner").build());
  }

  @BeforeAll
  static void start() {
    gateway = LocalGateway.of(PulumiProgram.of(StartupBannerTests::program).up()).start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static String printed() {
    StringWriter printed = new StringWriter();
    StartupBanner.print(gateway, new PrintWriter(printed));
    return printed.toString();
  }

  @Test
  void prints_a_line_for_each_route_but_not_for_preflights() {
    assertThat(printed())
        .contains("GET /open  ", "GET /keyed  ", "Listening on " + gateway.address())
        .doesNotContain("OPTIONS");
  }

  @Test
  void prints_the_API_key_of_a_route() throws IOException, InterruptedException {
    Matcher key = Pattern.compile("-H '(x-api-key): (local-[0-9a-f]+)'").matcher(printed());

    assertThat(key.find()).isTrue();
    assertThat(status("none")).isEqualTo(403);
    assertThat(status(key.group(2))).isEqualTo(200);
  }

  private static int status(String key) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(gateway.url("/keyed")).header("x-api-key", key).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
