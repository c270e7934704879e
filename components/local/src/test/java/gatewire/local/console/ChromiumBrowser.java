package gatewire.local.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's Chromium; tests are skipped if there is none. Playwright's own browsers are not
 * downloaded.
 */
final class ChromiumBrowser implements BeforeAllCallback, AfterAllCallback {

  private static final String VARIABLE = "CHROMIUM";
  private static final String MISSING =
      "The tests of the console need a Chromium: install one (apt-get install chromium), or set"
          + " the variable CHROMIUM to the path of its executable.";

  private final List<String> problems = new ArrayList<>();
  private Optional<Playwright> playwright = Optional.empty();
  private Optional<Browser> browser = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> executable = executable();
    Assumptions.assumeTrue(executable.isPresent(), MISSING);
    playwright =
        Optional.of(
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    browser =
        Optional.of(
            playwright
                .get()
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        // Containers run tests as root, for whom Chromium has no sandbox. The
                        // only page that it opens is ours.
                        .setArgs(List.of("--no-sandbox"))));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.ifPresent(Browser::close);
    playwright.ifPresent(Playwright::close);
  }

  private static Optional<Path> executable() {
    return Stream.of(
            Optional.ofNullable(System.getenv(VARIABLE)).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page of a size in a new profile, and remembers its errors. */
  Page open(String url, ColorScheme scheme, int width, int height) {
    BrowserContext context =
        browser
            .orElseThrow()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    // A color in the middle of a transition has no contrast to check.
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme));
    Page page = context.newPage();
    page.onPageError(problems::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            problems.add(message.text());
          }
        });
    page.navigate(url);
    page.waitForSelector("#connection[data-live=true]");
    // On a phone, some views hide the content.
    page.waitForSelector(
        "main h1:not(:text('Loading'))",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    return page;
  }

  /** Returns the errors of all pages, among them violations of the content policy. */
  List<String> problems() {
    return List.copyOf(problems);
  }
}
