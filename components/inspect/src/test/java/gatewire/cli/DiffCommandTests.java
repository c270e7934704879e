package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTests {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: pets, version: "1"}
      paths:
        /pets:
          get:
            responses:
              "200":
                description: ok
                headers: {ETag: {schema: {type: string}}}
      """;

  private static final String PROGRAM =
      """
      package shop;

      import com.pulumi.Context;
      import com.pulumi.aws.apigateway.RestApi;
      import com.pulumi.aws.apigateway.RestApiArgs;

      public class Shop {
        public static void stack(Context context) {
          new RestApi("shop", RestApiArgs.builder().name("shop").binaryMediaTypes("image/png").build());
        }
      }
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path before = Path.of("");

  @BeforeEach
  void write_a_document() throws IOException {
    before = Files.writeString(folder.resolve("before.yaml"), DOCUMENT);
  }

  @Test
  void exits_with_0_if_nothing_changes() {
    assertThat(diff(before, before)).isZero();
    assertThat(out).hasToString(before + " → " + before + ": no change for clients\n");
  }

  @Test
  void exits_with_1_for_a_breaking_change() throws IOException {
    Path after =
        write("after.yaml", DOCUMENT.replace("headers: {ETag: {schema: {type: string}}}", ""));

    assertThat(diff(before, after)).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            "BREAKING   GET /pets no longer returns ETag\n%s → %s: 1 breaking, 0 risky, 0 compatible\n"
                .formatted(before, after));
  }

  @Test
  void exits_with_1_for_weaker_changes_if_asked_to() throws IOException {
    Path after =
        write("after.yaml", DOCUMENT.replace("{ETag:", "{Link: {schema: {type: string}}, ETag:"));

    assertThat(diff(before, after)).isZero();
    assertThat(diff(before, after, "--fail-on", "compatible")).isEqualTo(1);
  }

  @Test
  void exits_with_2_for_a_source_that_cannot_be_read() throws IOException {
    assertThat(diff(before, folder.resolve("missing.yaml"))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo(folder.resolve("missing.yaml") + " does not exist\n");
    assertThat(diff(before, folder)).isEqualTo(2);
    assertThat(err.toString()).contains("is not a program: it needs Pulumi.yaml and src/main/java");
  }

  @Test
  void prints_json_for_programs() throws IOException {
    diff(before, write("after.yaml", DOCUMENT.replace("ETag", "Link")), "--format", "json");

    assertThat(out.toString())
        .contains("\"breaking\" : 1", "\"compatible\" : 1", "\"subject\" : \"response\"")
        .contains("\"place\" : \"GET /pets\"", "\"change\" : \"no longer returns ETag\"")
        .contains("\"update\" : null");
  }

  @Test
  void hostile_names_do_not_break_out_of_markdown() throws IOException {
    String hostile = "'X|<script>`](http://evil.example)'";
    Path after = write("after.yaml", DOCUMENT.replace("ETag", hostile));

    diff(before, after, "--format", "markdown");

    assertThat(out.toString())
        .contains("- `GET /pets` now returns X\\|\\<script\\>\\`\\](http://evil.example)\n")
        .doesNotContain("<script>");
  }

  @Test
  void reads_a_document_of_a_git_revision() throws Exception {
    repository();
    Files.writeString(before, DOCUMENT.replace("/pets:", "/dogs:"));

    assertThat(run("diff", "git:HEAD:before.yaml", before.toString())).isEqualTo(1);
    assertThat(out.toString())
        .startsWith(
            "BREAKING   GET /pets was removed\nCOMPATIBLE GET /dogs was added\ngit:HEAD:before.yaml → ");
    assertThat(run("diff", "git:nowhere:before.yaml", before.toString())).isEqualTo(2);
    assertThat(err.toString()).endsWith("git does not know the revision 'nowhere'\n");
    assertThat(run("diff", "git:--output=x:before.yaml", before.toString())).isEqualTo(2);
    assertThat(err.toString()).endsWith("'--output=x' is not a git revision\n");
  }

  @Test
  void compiles_the_program_of_another_folder_and_of_a_git_revision() throws Exception {
    program();
    repository();
    write("src/main/java/shop/Shop.java", PROGRAM.replace("image/png", "image/gif"));

    assertThat(run("diff", "git:HEAD", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("BREAKING   API 'shop' no longer treats image/png as bytes")
        .contains("  creates 0, updates 1 in place, replaces 0 and deletes 0 resources.\n");

    write("src/main/java/shop/Shop.java", PROGRAM.replace("RestApi;", "RestApis;"));
    assertThat(run("diff", "git:HEAD", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("does not compile against this version of Gatewire");
  }

  private void program() throws IOException {
    write("Pulumi.yaml", "name: shop\nruntime: java\n");
    write("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n");
    write(
        "pom.xml",
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><properties><program>shop.Shop</program></properties></project>");
    write("src/main/java/shop/Shop.java", PROGRAM);
  }

  private void repository() throws IOException, InterruptedException {
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "first");
    System.setProperty("gatewire.caller", folder.toString());
  }

  @AfterEach
  void forget_the_caller() {
    System.clearProperty("gatewire.caller");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private int diff(Path one, Path other, String... options) {
    return run(
        Stream.concat(Stream.of("diff", one.toString(), other.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
