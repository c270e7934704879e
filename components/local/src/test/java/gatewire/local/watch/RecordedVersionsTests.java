package gatewire.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import gatewire.stack.recording.StackProgram;
import gatewire.testing.Waiting;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a program whose resources are recorded, as each reload does. */
class RecordedVersionsTests {

  private static final String PROGRAM =
      """
      package shop;

      import static gatewire.api.Backends.mock;
      import static gatewire.api.Json.json;

      import com.pulumi.Context;
      import com.pulumi.core.Output;
      import gatewire.api.Api;
      import gatewire.model.Stage;
      import gatewire.pulumi.ApiArgs;
      import gatewire.pulumi.ApiComponent;

      public class Main {
        static final ThreadLocal<Main> KEPT = new ThreadLocal<>();

        public static void stack(Context context) {
          KEPT.set(new Main());
          Api api = Api.named("shop").get("/tea", mock().json(200, json().put("price", "PRICE"))).build();
          new ApiComponent("shop", ApiArgs.builder().api(api).stage(Stage.named("dev")).build());
          context.export("price", Output.of("PRICE").applyValue(price -> price + new Main().hashCode()));
          if ("PRICE".equals("free")) {
            throw new IllegalStateException("tea is not free");
          }
        }
      }
      """;

  @TempDir private Path project;

  private RecordedStack record(
      WatchedProgram.Version version, List<WeakReference<ClassLoader>> loaders) {
    return version.with(
        () -> {
          loaders.add(new WeakReference<>(Thread.currentThread().getContextClassLoader()));
          return RecordedStack.run(
              StackProgram.of("shop.Main"), StackConfiguration.empty("shop", "dev"));
        });
  }

  @Test
  void the_class_loaders_of_all_recorded_versions_are_collected_also_of_a_failed_one()
      throws Exception {
    WatchedProgram program =
        new WatchedProgram(project, project.resolve("classes"), project.resolve("built"), "17");
    Path source = project.resolve("src/main/java/shop/Main.java");
    Files.createDirectories(source.resolveSibling(""));
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (String price : List.of("1", "2", "free", "4")) {
      Files.writeString(source, PROGRAM.replace("PRICE", price));
      WatchedProgram.Version version = program.version(Set.of(source));
      boolean failed = record(version, loaders).failure().isPresent();
      assertThat(failed).isEqualTo(price.equals("free"));
    }

    Waiting.until(
        "the collection of all class loaders",
        () -> {
          System.gc();
          return loaders.stream().allMatch(loader -> loader.refersTo(null));
        });
  }
}
