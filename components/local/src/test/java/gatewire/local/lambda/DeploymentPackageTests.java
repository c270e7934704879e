package gatewire.local.lambda;

import static gatewire.local.lambda.PlainFunctions.assertRejected;
import static gatewire.local.lambda.TestLambda.javaFunction;
import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DeploymentPackageTests {

  @RegisterExtension static final PlainFunctions FUNCTIONS = new PlainFunctions();

  @Test
  void a_changed_package_is_loaded_again(@TempDir Path changing) throws Exception {
    Path sources = Files.createDirectories(changing.resolve("src"));
    Path classes = Files.createDirectories(changing.resolve("classes"));
    try (TestLambda lambda = new TestLambda(javaFunction(classes, "V::get"))) {
      for (String version : List.of("one", "second", "3")) {
        Files.writeString(
            sources.resolve("V.java"),
            "public class V { public String get() { return \"" + version + "\"; } }");
        TestLambda.compile(sources, classes);
        // The longer it takes to look at the files, the longer a change goes unnoticed.
        Waiting.until(version, () -> payload(lambda.invoke("{}")).equals('"' + version + '"'));
        assertThat(payload(lambda.invoke("{}"))).isEqualTo('"' + version + '"');
      }
    }
  }

  @Test
  void a_package_may_be_an_archive_with_libraries(@TempDir Path folder) throws IOException {
    Path library =
        zip(folder.resolve("fixed.jar"), FUNCTIONS.code(), "fn/Fixed.class", "fn/Fixed.class");
    Path archive = folder.resolve("f.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("lib/"));
      zip.putNextEntry(new ZipEntry("lib/fixed.jar"));
      Files.copy(library, zip);
    }
    try (TestLambda lambda = new TestLambda(javaFunction(archive, "fn.Fixed::constant"))) {
      assertThat(payload(lambda.invoke("{}"))).isEqualTo("\"fixed\"");
    }
    try (TestLambda lambda = new TestLambda(javaFunction(library, "fn.Fixed::constant"))) {
      assertThat(payload(lambda.invoke("{}"))).isEqualTo("\"fixed\"");
    }
    Path incomplete =
        zip(folder.resolve("half.jar"), FUNCTIONS.code(), "fn/Plain.class", "fn/Plain.class");
    try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("constant").code(incomplete))) {
      assertThat(payload(lambda.invoke("{}")))
          .isEqualTo(
              "{\"errorMessage\":\"Error loading method constant on class fn.Plain\",\"errorType\":\"java.lang.NoClassDefFoundError\"}");
    }
  }

  @Test
  void a_missing_or_invalid_package_is_rejected(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing.jar");
    assertRejected(
        FUNCTIONS.plain("pid").code(missing),
        502,
        "InvalidZipFileException",
        "function 'f': its code '%s' does not exist: build it first".formatted(missing));
    Path text = Files.writeString(folder.resolve("text.jar"), "text");
    assertRejected(
        FUNCTIONS.plain("pid").code(text),
        502,
        "InvalidZipFileException",
        "function 'f': its code '%s' is not a zip archive: the archive has no entries"
            .formatted(text));
    Path evil =
        zip(folder.resolve("evil.zip"), FUNCTIONS.code(), "fn/Plain.class", "../../evil.class");
    assertRejected(
        FUNCTIONS.plain("pid").code(evil),
        502,
        "InvalidZipFileException",
        "function 'f': its code '%s' is not a zip archive: entry '../../evil.class' leaves the archive"
            .formatted(evil));
  }

  private static Path zip(Path archive, Path from, String file, String entry) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      Files.copy(from.resolve(file), zip);
    }
    return archive;
  }
}
