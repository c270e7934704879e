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

  /**
   * Expects RestApi, Deployment and Stage, and for each route a Resource, a Method and its three
   * parts.
   */
  @Test
  void each_object_needs_two_calls_at_ten_calls_per_second() {
    assertThat(of(10, "/r"))
        .isEqualTo(new DeploymentEstimate(53, 106, Duration.ofSeconds(11)))
        .hasToString("53 resources, at least 11 s");
  }

  @Test
  void counts_each_resource_of_a_deep_path() {
    assertThat(of(1, "/a/b/c/d/e").resources()).isEqualTo(3 + 5 + 4);
  }

  @Test
  void a_body_needs_four_resources_regardless_of_the_size_of_the_API() {
    assertThat(DeploymentEstimate.ofBody()).hasToString("4 resources, at least 1 s");
  }
}
