package gatewire.stack.aws;

import static gatewire.stack.aws.PetsResources.GET_PETS;
import static gatewire.stack.aws.PetsResources.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatewire.model.Unparsed;
import gatewire.model.UnparsedSource;
import gatewire.stack.EncryptedSecret;
import gatewire.stack.RegisteredOptions;
import gatewire.stack.ResourceState;
import gatewire.stack.Unknown;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stacks with an input that cannot be read. */
class InputProblemTests {

  private final PetsResources stack = new PetsResources();

  @Nested
  class Values {

    @Test
    void of_another_type_are_a_problem() {
      stack.mock(
          Map.of(
              "timeoutMilliseconds",
              "soon",
              "contentHandling",
              "BINARY",
              "requestTemplates",
              "{}",
              "tlsConfig",
              5));

      stack.assertProblems(
          new Unparsed("Integration 'm', input 'requestTemplates'", "{}", "is not an object"),
          new Unparsed(
              "Integration 'm', input 'contentHandling'",
              "BINARY",
              "is not one of [CONVERT_TO_BINARY, CONVERT_TO_TEXT]"),
          new Unparsed(
              "Integration 'm', input 'timeoutMilliseconds'", "soon", "is not a whole number"),
          new Unparsed("Integration 'm', input 'tlsConfig'", "5", "is not an object"));
    }

    @Test
    void that_are_not_supported_are_a_problem() {
      stack.mock(
          Map.of(
              "requestTransferMode",
              "STREAM",
              "responseTransferMode",
              "x",
              "tlsConfig",
              Map.of("pin", "x")));

      stack.assertProblems(
          new Unparsed(
              "Integration 'm', input 'responseTransferMode'",
              "x",
              "is not one of [BUFFERED, STREAM]"),
          new Unparsed("Integration 'm', input 'tlsConfig.pin'", "x", "is not supported"),
          new Unparsed(
              "Integration 'm', input 'requestTransferMode'", "STREAM", "is not supported"));
    }

    @Test
    void that_are_unknown_or_encrypted_are_a_problem() {
      stack.mock(Map.of("uri", Unknown.VALUE, "credentials", EncryptedSecret.VALUE));

      stack.assertProblems(
          new Unparsed(
              "Integration 'm', input 'uri'",
              "[unknown]",
              "the value is known only after a deployment"),
          new Unparsed(
              "Integration 'm', input 'credentials'",
              "[encrypted]",
              "is encrypted: export the stack with --show-secrets"));
    }

    @Test
    void that_are_secret_are_not_repeated() {
      stack.mock(Map.of());
      ResourceState integration = stack.resources.remove(stack.resources.size() - 1);
      stack.resources.add(
          new ResourceState(
              integration.type(),
              integration.name(),
              integration.urn(),
              true,
              integration.id(),
              with(integration.inputs(), "password", "hush"),
              Map.of(),
              Set.of("password"),
              RegisteredOptions.NONE));

      stack.assertProblems(
          new Unparsed("Integration 'm', input 'password'", "[secret]", "is not supported"));
    }

    @Test
    void that_are_empty_templates_are_kept() {
      stack.mock(Map.of("requestTemplates", Map.of("application/json", "")));

      assertThat(stack.integration().requestTemplates())
          .containsExactly(Map.entry("application/json", ""));
    }
  }

  @Nested
  class Mappings {

    @Test
    void that_are_invalid_expressions_stay_in_the_model_for_a_rule() {
      stack.mock(Map.of("requestParameters", Map.of("integration.request.header.X", "unquoted")));

      assertThat(stack.integration().requestParameters().values())
          .singleElement()
          .isInstanceOfSatisfying(
              UnparsedSource.class,
              source -> assertThat(source.expression()).isEqualTo("unquoted"));
      stack.assertProblems();
    }

    @Test
    void to_an_invalid_parameter_or_header_are_a_problem() {
      stack.mock(Map.of("requestParameters", Map.of("integration.header.X", "'a'")));
      stack.add(
          TypeTokens.INTEGRATION_RESPONSE,
          "r",
          with(
              with(GET_PETS, "statusCode", "2xx"),
              "responseParameters",
              Map.of("header.ETag", "'a'")));

      assertThat(stack.read().unparsed())
          .extracting(Unparsed::place, Unparsed::text)
          .containsExactly(
              tuple("IntegrationResponse 'r', input 'responseParameters'", "header.ETag"),
              tuple("IntegrationResponse 'r', input 'statusCode'", "2xx"),
              tuple("Integration 'm', input 'requestParameters'", "integration.header.X"));
    }
  }
}
