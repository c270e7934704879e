package gatewire.check;

import static gatewire.api.Backends.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeploymentEstimateTests {

  private static DeploymentEstimate of(int routes, String path) {
    ApiBuilder api = Api.named("pets");
    for (int i = 0; i < routes; i++) {
      api.get(path + i, mock());
    }
    return DeploymentEstimate.ofResources(api.build().restApi());
  }

  /** RestApi, Deployment and Stage; for each route a Resource, a Method and its three parts. */
  @Test
  void every_object_is_made_and_read_back_at_ten_calls_a_second() {
    assertThat(of(10, "/r"))
        .isEqualTo(new DeploymentEstimate(53, 106, Duration.ofSeconds(11)))
        .hasToString("53 resources, at least 11 s");
  }

  @Test
  void of_deep_paths_five_resources_a_second_are_made() {
    assertThat(of(1, "/a/b/c/d/e").resources()).isEqualTo(3 + 5 + 4);
  }

  @Test
  void a_body_takes_four_resources_however_large_the_api_is() {
    assertThat(DeploymentEstimate.ofBody()).hasToString("4 resources, at least 1 s");
  }
}
