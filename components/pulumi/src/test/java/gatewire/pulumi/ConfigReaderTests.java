package gatewire.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.PulumiProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTests {

  @Test
  void reads_each_kind_of_value() {
    Map<String, String> config =
        Map.of(
            "stage", "dev",
            "rate", "20",
            "days", "7",
            "keep", "true",
            "origins", "[\"https://a.example.com\"]",
            "tags", "{\"team\": \"pets\"}");

    assertThat(
            read(
                config,
                reader ->
                    List.of(
                        reader.text("stage", "[a-z]+", "letters"),
                        reader.integer("rate", 1, 20),
                        reader.oneOf("days", 1, 7),
                        reader.flag("keep"),
                        reader.list("origins"),
                        reader.texts("tags"))))
        .isEqualTo(
            List.of("dev", 20, 7, true, List.of("https://a.example.com"), Map.of("team", "pets")));
  }

  @Test
  void reads_a_missing_list_or_object_as_empty() {
    assertThat(read(Map.of(), reader -> List.of(reader.list("origins"), reader.texts("tags"))))
        .isEqualTo(List.of(List.of(), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"0", "21", "1.5", "-1", "x", "''", "99999999999"})
  void reports_a_number_out_of_range_with_the_range(String value) {
    assertThat(problems(Map.of("rate", value), reader -> reader.integer("rate", 1, 20)))
        .isEqualTo(
            "the stack's configuration has 1 error, nothing was deployed:\n"
                + "  rate is '%s': write a whole number from 1 to 20".formatted(value));
  }

  @Test
  void reports_all_problems_together_in_order() {
    assertThat(
            problems(
                Map.of(
                    "stage", "d e v",
                    "days", "8",
                    "keep", "yes",
                    "origins", "https://a.example.com",
                    "tags", "[1]"),
                reader ->
                    List.of(
                        reader.text("stage", "[a-z]+", "letters"),
                        reader.integer("rate", 1, 20),
                        reader.oneOf("days", 1, 7),
                        reader.flag("keep"),
                        reader.list("origins"),
                        reader.texts("tags"))))
        .isEqualTo(
            """
            the stack's configuration has 6 errors, nothing was deployed:
              stage is 'd e v': write letters
              rate is missing: set it with `pulumi config set rate VALUE`
              days is '8': write one of [1, 7]
              keep is 'yes': write true or false
              origins is 'https://a.example.com': write a list of strings
              tags is '[1]': write an object whose values are strings""");
  }

  @Test
  void names_each_invalid_member_of_a_list_or_object() {
    assertThat(
            problems(
                Map.of(
                    "origins", "[\"https://a.example.com\", {\"b\": 1}, null, 8080]",
                    "tags", "{\"a\": \"b\", \"c\": [], \"d\": null, \"e\": true}"),
                reader -> List.of(reader.list("origins"), reader.texts("tags"))))
        .isEqualTo(
            """
            the stack's configuration has 4 errors, nothing was deployed:
              origins[1] is '{"b":1}': write a string
              origins[2] is 'null': write a string
              tags.c is '[]': write a string
              tags.d is 'null': write a string""");
  }

  @Test
  void suggests_the_intended_key_for_a_misspelt_one() {
    assertThat(
            problems(
                Map.of(
                    "stage", "dev",
                    "keepFotos", "true",
                    "somethingElse", "1",
                    "aws:region", "eu-west-1",
                    "pulumi:disable-default-providers", "[]"),
                reader ->
                    List.of(reader.text("stage", "[a-z]+", "letters"), reader.texts("keepPhotos"))))
        .isEqualTo(
            """
            the stack's configuration has 2 errors, nothing was deployed:
              keepFotos is not a key of this program: did you mean keepPhotos?
              somethingElse is not a key of this program: remove it, or let the program read it (it reads keepPhotos, stage)""");
  }

  @Test
  void accepts_a_key_that_the_program_reads_in_another_way() {
    assertThat(
            read(
                Map.of("stage", "dev", "password", "x"),
                reader -> reader.alsoKnown("password").text("stage", "[a-z]+", "letters")))
        .isEqualTo("dev");
  }

  private static Object read(Map<String, String> config, Function<ConfigReader, Object> values) {
    List<Object> read = new ArrayList<>();
    program(config, reader -> read.add(values.apply(reader))).preview();
    return read.get(0);
  }

  private static String problems(
      Map<String, String> config, Function<ConfigReader, Object> values) {
    return program(config, values::apply).failing().message();
  }

  private static PulumiProgram program(Map<String, String> config, Consumer<ConfigReader> reads) {
    PulumiProgram program =
        PulumiProgram.of(
            context -> {
              ConfigReader reader = new ConfigReader(context.config());
              reads.accept(reader);
              reader.requireNoProblems();
            });
    for (Map.Entry<String, String> entry : config.entrySet()) {
      program = program.config(entry.getKey(), entry.getValue());
    }
    return program;
  }
}
