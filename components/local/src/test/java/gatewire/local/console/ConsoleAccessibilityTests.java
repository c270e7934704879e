package gatewire.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks each view with axe, in light and dark, on a desktop and on a phone. */
class ConsoleAccessibilityTests {

  @RegisterExtension static final ChromiumBrowser BROWSER = new ChromiumBrowser();
  @RegisterExtension static final ShopGateway SHOP = new ShopGateway();

  private static final String VIOLATIONS =
      """
      async () => (await axe.run()).violations.map(
        (violation) => violation.id + ": " + violation.nodes.map((node) => node.html + node.failureSummary).join("\\n"))
      """;

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 1440, '#/'",
    "DARK, 1440, '#/'",
    "LIGHT, 1440, '#/route/GET%20%2Forders%2F%7BorderId%7D'",
    "DARK, 1440, '#/route/GET%20%2Forders%2F%7BorderId%7D'",
    "LIGHT, 390, '#/route/GET%20%2Forders%2F%7BorderId%7D'",
    "LIGHT, 1440, '#/request/'",
    "DARK, 1440, '#/request/'",
    "DARK, 390, '#/request/'",
    "LIGHT, 1440, '#/playground'",
    "DARK, 1440, '#/playground'",
    "LIGHT, 390, '#/requests'"
  })
  void has_no_violation(ColorScheme scheme, int width, String view) throws IOException {
    SHOP.call("GET", "/orders/7", "X-Lost", "1");
    String id = SHOP.call("GET", "/broken");
    String address = SHOP.console() + view + (view.endsWith("request/") ? id : "");
    Page page = BROWSER.open(address, scheme, width, 900);
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((each) => (each.open = true))");
    SHOP.gateway().publish(new SourceEvent(SourceEvent.Kind.HAS_ERRORS, "one error"));
    page.waitForSelector("#notice .reload");
    page.evaluate(axe());

    assertThat(page.evaluate(VIOLATIONS)).asList().isEmpty();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as("the page is not wider than the window")
        .isEqualTo(true);
    page.context().close();
  }

  private static String axe() throws IOException {
    try (InputStream file = ConsoleAccessibilityTests.class.getResourceAsStream("/axe.min.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
