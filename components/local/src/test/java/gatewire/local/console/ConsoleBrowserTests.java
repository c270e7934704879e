package gatewire.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Uses the console in a real browser, as its users do. */
class ConsoleBrowserTests {

  @RegisterExtension static final ChromiumBrowser BROWSER = new ChromiumBrowser();
  @RegisterExtension static final ShopGateway SHOP = new ShopGateway();

  private static final String ORDER = "#/route/GET%20%2Forders%2F%7BorderId%7D";

  private Page page;

  @BeforeEach
  void open() {
    page = BROWSER.open(SHOP.console(), ColorScheme.LIGHT, 1440, 900);
  }

  @AfterEach
  void the_page_has_no_errors() {
    page.context().close();
    assertThat(BROWSER.problems()).isEmpty();
  }

  @Test
  void sends_a_request_and_opens_its_timeline() {
    page.locator("#routes a").filter(new Locator.FilterOptions().setHasText("POST")).click();
    page.getByText("Send a request").click();
    page.getByLabel("Body", new Page.GetByLabelOptions().setExact(true)).fill("{\"sku\": \"a-1\"}");
    page.getByRole(AriaRole.BUTTON, named("Send")).click();
    assertThat(page.locator(".outcome")).containsText("Status 200.");
    page.getByText("Open the timeline").click();

    assertThat(page.locator("h1")).containsText("POST /dev/orders 200");
    assertThat(page.locator(".step")).hasCount(5);
    assertThat(page.locator(".step").nth(1))
        .containsText("{\n  \"statusCode\": 200,\n  \"sku\": \"a-1\"\n}");
    assertThat(page.locator("#history li").first()).containsText("/dev/orders");
    page.getByText("Execution log", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".log .code")).containsText("Execution log for request ");
  }

  @Test
  void shows_a_request_of_another_client_as_soon_as_it_arrives() {
    SHOP.call("GET", "/orders/live-42");

    assertThat(page.locator("#history li").first()).containsText("/dev/orders/live-42");
    assertThat(page.locator("#announcement")).hasText("GET /dev/orders/live-42: 200");
  }

  @Test
  void shows_a_dropped_header_and_its_finding() {
    SHOP.call("GET", "/orders/7");
    page.navigate(SHOP.console() + ORDER);

    Locator dropped =
        page.locator(".response [data-state=DROPPED]")
            .filter(new Locator.FilterOptions().setHasText("ETag"));
    assertThat(dropped).containsText("integration.response.header.ETag");
    assertThat(dropped).containsText("not sent to the client");
    Locator finding = page.locator("[data-rule=unmapped-response-header]");
    assertThat(finding).containsText("ETag");
    assertThat(finding).containsText("Fix: ");
  }

  @Test
  void a_failed_request_shows_the_box_and_the_rule() {
    page.navigate(SHOP.console() + "#/request/" + SHOP.call("GET", "/broken"));

    assertThat(page.locator(".failure")).containsText("mock-status-without-response");
    assertThat(page.locator(".step[data-state=FAILED] h3"))
        .hasText("Integration Response ✕ failed here");
    assertThat(page.locator(".candidates")).containsText("does not match the status 418");
  }

  @Test
  void renders_a_template_while_it_is_edited() {
    page.getByRole(AriaRole.LINK, named("Playground")).click();
    Locator template = page.getByLabel("Template");
    template.fill("Hello $input.path('$.name')");
    assertThat(page.locator(".output .code")).hasText("Hello Rex");

    template.fill("Hello #if(");
    assertThat(page.locator(".output .error")).containsText("No output: line 1, column ");
  }

  @Test
  void shows_that_the_source_was_served_again_or_why_not() {
    SHOP.gateway()
        .publish(new SourceEvent(SourceEvent.Kind.NOT_COMPILED, "Main.java:7: ';' expected"));
    assertThat(page.locator("#notice")).containsText("Not served: the source does not compile");
    assertThat(page.locator("#notice pre")).hasText("Main.java:7: ';' expected");

    SHOP.gateway().publish(new SourceEvent(SourceEvent.Kind.SERVED, ""));
    assertThat(page.locator("#notice")).containsText("Served again");
  }

  @Test
  void finds_a_route_by_search() {
    page.getByLabel("Search routes").fill("post ord");

    assertThat(page.locator("#routes a")).hasCount(1);
    assertThat(page.locator("#found")).hasText("1 of 3 routes");
  }

  @Test
  void works_with_the_keyboard_only() {
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the content");
    focusBy("Tab", "#search");
    page.keyboard().type("post orders");
    focusBy("Tab", "#routes a");
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    focusBy("Tab", ".send summary");
    page.keyboard().press("Enter");
    focusBy("Tab", ".send .primary");
    page.keyboard().press("Enter");
    assertThat(page.locator(".outcome")).containsText("Status 200.");
    focusBy("Tab", ".outcome a");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("POST /dev/orders");
    assertThat(page.locator("main")).isFocused();
  }

  /** Presses a key until an element has the focus, at most as often as the page has elements. */
  private void focusBy(String key, String selector) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press(key);
      if (page.locator(selector + ":focus").count() > 0) {
        return;
      }
    }
    throw new AssertionError(selector + " cannot be reached with the key " + key);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
