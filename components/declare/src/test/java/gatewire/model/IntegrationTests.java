package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntegrationTests {

  @Nested
  class The_response_for_a_backend_response {
    private final Integration integration =
        integration(response(200, ""), response(404, "404|410"), response(400, "4\\d{2}"));

    @Test
    void is_the_one_whose_pattern_matches() {
      assertThat(integration.responseFor("403")).contains(response(400, "4\\d{2}"));
    }

    @Test
    void is_the_first_if_several_match() {
      assertThat(integration.responseFor("410")).contains(response(404, "404|410"));
    }

    @Test
    void is_the_default_at_any_position_if_no_pattern_matches() {
      assertThat(integration.responseFor("503")).contains(response(200, ""));
      assertThat(integration.responseFor("")).contains(response(200, ""));
    }

    @Test
    void is_empty_if_no_pattern_matches_and_there_is_no_default() {
      assertThat(integration(response(200, "2\\d{2}")).responseFor("404")).isEmpty();
    }

    @Test
    void is_never_one_with_an_invalid_pattern() {
      assertThat(integration(response(404, "[404"), response(500, "")).responseFor("[404"))
          .contains(response(500, ""));
    }
  }

  @Test
  void returns_the_references_of_its_URI_credentials_and_connection() {
    Reference function = new Reference("get-pet", "invokeArn");
    Reference role = new Reference("photos", "roleArn");
    Reference link = new Reference("link", "id");
    Reference target = new Reference("balancer", "arn");

    assertThat(
            Integration.builder(IntegrationType.AWS)
                .uri(function)
                .credentials(role)
                .connection(IntegrationConnection.vpcLink(link, target))
                .build()
                .references())
        .containsExactly(function, role, link, target);
  }

  private static Integration integration(IntegrationResponse... responses) {
    return Integration.builder(IntegrationType.HTTP).responses(List.of(responses)).build();
  }

  private static IntegrationResponse response(int status, String pattern) {
    return new IntegrationResponse(
        new StatusCode(status),
        Optional.of(new SelectionPattern(pattern)),
        Map.of(),
        Map.of(),
        Optional.empty());
  }
}
