package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceSlotTests {

  private static final Reference ORDERS = new Reference("orders", "arn");

  @ParameterizedTest
  @CsvSource({
    "NONE, a&\"'$#\\, a&\"'$#\\",
    "JSON, a&\"'$#\\, a&\\\"'\\u0024\\u0023\\\\",
    "FORM, a&\"'$#\\ +é, a%26%22%27%24%23%5C+%2B%C3%A9",
    "TEMPLATE, a$#, a$util.urlDecode('%24')$util.urlDecode('%23')",
    "TEMPLATE, \"\\, $util.urlDecode('%22')$util.urlDecode('%5C')"
  })
  void a_value_is_escaped_for_its_place(ReferenceEscaping escaping, String value, String expected) {
    String text = ReferenceSlot.of(Text.join(ORDERS, Text.of("/")), escaping);

    assertThat(ReferenceSlot.resolve(text, reference -> value))
        .isEqualTo(expected + escaping.escape("/"));
  }

  @Test
  void a_string_is_the_text_that_it_was_made_of() {
    Text text = Text.join(Text.of("a"), ORDERS, Text.of("b"), Reference.API_REGION);

    assertThat(ReferenceSlot.parse(ReferenceSlot.of(text, ReferenceEscaping.NONE))).isEqualTo(text);
    assertThat(ReferenceSlot.parse("<orders.arn>")).isEqualTo(Text.of("<orders.arn>"));
  }

  @Test
  void a_finding_shows_the_name_of_a_reference() {
    String text = "a" + ReferenceSlot.of(ORDERS, ReferenceEscaping.JSON);

    assertThat(ReferenceSlot.shown(text)).isEqualTo("a<orders.arn>");
    assertThat(ReferenceSlot.references(Stream.of("x", text))).containsExactly(ORDERS);
  }

  @Test
  void a_value_that_is_a_slot_itself_stays_with_the_escaping_of_its_place() {
    String later = ReferenceSlot.of(ORDERS, ReferenceEscaping.NONE);
    String text = ReferenceSlot.of(ORDERS, ReferenceEscaping.FORM);

    assertThat(ReferenceSlot.resolve(Map.of("k", text), reference -> later))
        .isEqualTo(Map.of("k", text));
  }

  @Test
  void an_integration_refers_to_what_its_templates_and_mappings_contain() {
    Integration integration =
        Integration.builder(IntegrationType.AWS)
            .requestTemplate("application/json", ReferenceSlot.of(ORDERS, ReferenceEscaping.JSON))
            .requestParameter(
                IntegrationParameter.querystring("q"),
                new Literal(
                    ReferenceSlot.of(new Reference("topic", "arn"), ReferenceEscaping.NONE)))
            .build();

    assertThat(integration.references()).contains(ORDERS, new Reference("topic", "arn"));
  }
}
