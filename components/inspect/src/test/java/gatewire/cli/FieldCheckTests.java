package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Checks documents with the mistakes, and the sane constructs, of public API documents. */
class FieldCheckTests {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> the_findings_are_as_expected() {
    return FieldCase.all()
        .map(
            each ->
                dynamicTest(each.id(), () -> assertThat(each.differences(check(each))).isEmpty()));
  }

  private String check(FieldCase fieldCase) throws IOException {
    String document = fieldCase.document();
    Path file = folder.resolve(document.startsWith("{") ? "d.json" : "d.yaml");
    Files.writeString(file, document);
    StringWriter out = new StringWriter();
    Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute("check", "--openapi", file.toString(), "--format", "json");
    return out.toString();
  }
}
