package gatewire.stack.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gatewire.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulumiProjectTests {

  @TempDir private Path folder;

  @BeforeEach
  void write_a_project_without_declarations() throws IOException {
    project("");
    stack("");
  }

  @Nested
  class Values {

    /** The output of {@code pulumi config --json} of version 3.256 for the same files. */
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "010|8",
          "0x1F|31",
          "1_000|1000",
          "1.50|1.5",
          "1e3|1000",
          "yes|yes",
          "TRUE|true",
          "2024-01-01|2024-01-01 00:00:00 +0000 UTC",
          "~|``",
          "|``",
          "''|``",
          "\"010\"|010",
          "[1, 2.50, true, yes, 010, 1_000, \"x\"]|[1,2.5,true,\"yes\",8,1000,\"x\"]",
          "{z: 1, a: {b: 2}, \"<\": \"&\"}|{\"\\u003c\":\"\\u0026\",\"a\":{\"b\":2},\"z\":1}",
          "{1: one, true: two}|{\"1\":\"one\",\"true\":\"two\"}",
        })
    void reach_the_program_as_the_engine_gives_them(String yaml, String expected)
        throws IOException {
      stack("config:\n  key: " + (yaml == null ? "" : yaml));

      assertThat(read().values()).containsExactly(Map.entry("pets:key", expected));
    }

    @Test
    void of_the_stack_replace_defaults_and_overrides_replace_both() throws IOException {
      project(
          "config: {a: 1, b: {default: 1}, c: {value: 1}, d: {type: integer, default: 10000000}}");
      stack("config: {b: 2, pets:c: 2}");

      assertThat(read("c=3", "aws:region=eu-west-1").values())
          .containsExactly(
              Map.entry("aws:region", "eu-west-1"),
              Map.entry("pets:a", "1"),
              Map.entry("pets:b", "2"),
              Map.entry("pets:c", "3"),
              Map.entry("pets:d", "10000000"));
    }

    @Test
    void keep_their_namespace_which_defaults_to_the_projects_name() throws IOException {
      project("config: {aws:region: {value: eu-west-1}}");
      stack("config: {a: 1, pets:b: 2, aws:config:profile: p}");

      assertThat(read().values()).containsOnlyKeys("aws:profile", "aws:region", "pets:a", "pets:b");
    }

    @Test
    void that_are_encrypted_are_secret_and_need_an_override() throws IOException {
      stack("config: {token: {secure: v1:abc}}");

      StackConfiguration configuration = read("token=s3cret");

      assertThat(configuration.values()).containsExactly(Map.entry("pets:token", "s3cret"));
      assertThat(configuration.secretKeys()).containsExactly("pets:token");
      assertThat(configuration).asString().doesNotContain("s3cret");
    }

    @Test
    void of_lists_and_objects_are_overridden_with_json() throws IOException {
      project("config: {origins: {type: array, items: {type: string}}}");

      assertThat(read("origins=[\"https://a\"]").values())
          .containsEntry("pets:origins", "[\"https://a\"]");
    }
  }

  @Nested
  class Stacks {

    @Test
    void are_those_that_have_a_file() throws IOException {
      Files.writeString(folder.resolve("Pulumi.prod.yaml"), "");
      Files.writeString(folder.resolve("Pulumi.yaml.bak"), "");

      assertThat(PulumiProject.read(folder).stacks()).containsExactly("dev", "prod");
      assertThat(PulumiProject.read(folder).configuration("acme/prod", List.of()).stack())
          .isEqualTo("prod");
    }

    @Test
    void may_be_in_a_separate_folder() throws IOException {
      project("stackConfigDir: stacks");
      Files.createDirectory(folder.resolve("stacks"));
      Files.writeString(folder.resolve("stacks/Pulumi.test.yaml"), "config: {a: b}");

      assertThat(PulumiProject.read(folder).stacks()).containsExactly("test");
      assertThat(PulumiProject.read(folder).configuration("test", List.of()).values()).hasSize(1);
    }

    @Test
    void without_a_file_are_an_error_that_names_the_others() {
      assertProblem("prd", "stack 'prd' has no file Pulumi.prd.yaml; available stacks: dev");
    }
  }

  @Nested
  class Problems {

    /** The messages are the engine's if it has one for the problem. */
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "config: {a: {type: string}, b: {}, c: {}}|``|Stack 'dev' is missing configuration values 'a', 'b' and 'c'",
          "config: {a: {type: string}}|``|Stack 'dev' is missing configuration value 'a'",
          "config: {a: {type: string}}|environment: [aws]|Stack 'dev' is missing configuration value 'a'; environments of Pulumi Cloud are not supported, set values with --config KEY=VALUE",
          "config: {b: {type: integer}}|config: {b: x}|Stack 'dev' with configuration key 'b' must be of type 'integer'",
          "config: {b: {type: integer}}|config: {b: 1.5}|Stack 'dev' with configuration key 'b' must be of type 'integer'",
          "config: {b: {type: boolean}}|config: {b: yes}|Stack 'dev' with configuration key 'b' must be of type 'boolean'",
          "config: {b: {type: string}}|config: {b: [x]}|Stack 'dev' with configuration key 'b' must be of type 'string'",
          "config: {b: {type: object}}|config: {b: x}|Stack 'dev' with configuration key 'b' must be of type 'object'",
          "config: {b: {type: array, items: {type: string}}}|config: {b: [1]}|Stack 'dev' with configuration key 'b' must be of type 'array<string>'",
          "config: {b: {type: string, secret: true}}|config: {b: x}|Stack 'dev' with configuration key 'b' must be encrypted as it's secret",
          "config: {b: {type: string, secret: true, default: x}}|``|Stack 'dev' with configuration key 'b' must be encrypted as it's secret",
          "config: {b: {type: number}}|``|Pulumi.yaml: configuration key 'b': type 'number' is not supported: use one of string, integer, boolean, array, object",
          "config: {b: {type: array}}|``|Pulumi.yaml: configuration key 'b': an array needs 'items', the type of its elements",
          "config: {b: {type: integer, default: x}}|``|Pulumi.yaml: configuration key 'b': The default value specified for configuration key 'b' is not of the expected type 'integer'",
          "``|config: {a:b:c: 1}|Pulumi.dev.yaml: could not parse a:b:c as a configuration key (configuration keys should be of the form `<namespace>:<name>`)",
          "``|config: [a]|Pulumi.dev.yaml: 'config' is not a mapping of keys to values",
          "``|config: {t: {secure: x}, o: {deep: [{secure: y}]}}|Stack 'dev' keeps 'pets:o', 'pets:t' encrypted, and only Pulumi can decrypt it: add --config pets:o=VALUE --config pets:t=VALUE",
          "``|- a|Pulumi.dev.yaml, line 1, column 1: expected a mapping of keys to values",
          "``|config: {a: 1, a: 2}|Pulumi.dev.yaml, line 1, column 16: key 'a' occurs twice",
          "``|config: {a: b|Pulumi.dev.yaml, line 2, column 1: expected ',' or '}', but got <stream end>",
        })
    void are_reported_in_one_line_with_the_place(String project, String stack, String message)
        throws IOException {
      project(project);
      stack(stack);

      assertProblem("dev", message);
    }

    @Test
    void of_types_are_reported_together() throws IOException {
      project(
          "config: {a: {type: integer}, b: {type: array, items: {type: string}}, c: {type: boolean}}");
      stack("config: {a: x, b: [1], c: false}");

      assertProblem(
          "dev",
          """
          Stack 'dev' with configuration key 'a' must be of type 'integer'
          Stack 'dev' with configuration key 'b' must be of type 'array<string>'""");
    }

    @Test
    void of_overrides_do_not_quote_the_value() {
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> read("s3cret"))
          .withMessage("--config needs KEY=VALUE");
    }

    @Test
    void include_a_folder_without_a_project(@TempDir Path empty) {
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> PulumiProject.read(empty))
          .withMessage("no Pulumi.yaml in " + empty);
    }

    @Test
    void include_a_project_without_a_name() throws IOException {
      Files.writeString(folder.resolve("Pulumi.yaml"), "runtime: java");

      assertProblem("dev", "Pulumi.yaml: 'name' is missing");
    }
  }

  private void assertProblem(String stack, String message) {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> PulumiProject.read(folder).configuration(stack, List.of()))
        .withMessage(message);
  }

  private StackConfiguration read(String... overrides) {
    return PulumiProject.read(folder).configuration("dev", List.of(overrides));
  }

  private void project(String more) throws IOException {
    Files.writeString(folder.resolve("Pulumi.yaml"), "name: pets\nruntime: java\n" + more + "\n");
  }

  private void stack(String content) throws IOException {
    Files.writeString(folder.resolve("Pulumi.dev.yaml"), content + "\n");
  }
}
