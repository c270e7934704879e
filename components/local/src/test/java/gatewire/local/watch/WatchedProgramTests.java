package gatewire.local.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedProgramTests {

  @TempDir private Path project;
  private Path shop;
  private WatchedProgram program;

  @BeforeEach
  void make_a_program() throws IOException {
    shop =
        write(
            "src/main/java/shop/Shop.java",
            """
            package shop;

            public class Shop implements java.util.function.Supplier<String> {
              static int calls;

              public String get() {
                return Price.OF_TEA + " " + ++calls;
              }
            }
            """);
    write(
        "src/main/java/shop/Price.java",
        "package shop; class Price { static final int OF_TEA = 3; }");
    program =
        new WatchedProgram(project, project.resolve("classes"), project.resolve("built"), "17");
  }

  private Path write(String name, String content) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, content);
  }

  private WatchedProgram.Version compiled() throws RejectedReload {
    return program.version(Set.of(shop));
  }

  /** Runs the program in its own class loader, as a recording does. */
  private static String run(WatchedProgram.Version version) {
    return version.with(() -> load("shop.Shop").get());
  }

  @SuppressWarnings("unchecked")
  private static Supplier<String> load(String name) {
    try {
      return (Supplier<String>)
          Thread.currentThread()
              .getContextClassLoader()
              .loadClass(name)
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> rejection() {
    return catchThrowableOfType(RejectedReload.class, this::compiled).problems();
  }

  @Test
  void compiles_all_files_because_a_constant_of_one_may_be_in_another() throws Exception {
    assertThat(run(compiled())).isEqualTo("3 1");
    Path price =
        write(
            "src/main/java/shop/Price.java",
            "package shop; class Price { static final int OF_TEA = 4; }");

    assertThat(run(program.version(Set.of(price)))).isEqualTo("4 1");
  }

  @Test
  void each_run_has_fresh_static_state() throws Exception {
    WatchedProgram.Version version = compiled();

    assertThat(run(version)).isEqualTo("3 1");
    assertThat(run(version)).isEqualTo("3 1");
  }

  @Test
  void does_not_compile_if_only_other_files_changed() throws Exception {
    compiled().serve();
    write("src/main/java/shop/Price.java", "half of a fi");

    assertThat(run(program.version(Set.of(project.resolve("Pulumi.dev.yaml"))))).isEqualTo("3 1");
  }

  @Test
  void reports_the_file_the_line_and_the_compiler_s_message() throws Exception {
    Path price =
        write("src/main/java/shop/Price.java", "package shop;\n\nclass Price {\n  int a = b;\n}\n");

    assertThat(rejection())
        .first()
        .asString()
        .isEqualTo(
            """
            %s:4: error: cannot find symbol
              int a = b;
                      ^
              symbol:   variable b
              location: class shop.Price"""
                .formatted(price));
    assertThat(rejection()).as("the constant that Shop uses is missing too").hasSize(2);
  }

  @Test
  void a_class_whose_file_was_deleted_is_gone() throws Exception {
    compiled().serve();
    Files.delete(project.resolve("src/main/java/shop/Price.java"));

    assertThat(rejection()).first().asString().contains("cannot find symbol", "Price");
  }

  @Test
  void resources_belong_to_the_version() throws Exception {
    write("src/main/resources/shop/menu.txt", "tea");
    WatchedProgram.Version tea = compiled();
    write("src/main/resources/shop/menu.txt", "coffee");
    WatchedProgram.Version coffee = compiled();

    assertThat(tea.with(WatchedProgramTests::menu)).isEqualTo("tea");
    assertThat(coffee.with(WatchedProgramTests::menu)).isEqualTo("coffee");
  }

  private static String menu() {
    try (var menu =
        Thread.currentThread().getContextClassLoader().getResourceAsStream("shop/menu.txt")) {
      return new String(menu.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void classes_with_the_same_content_keep_their_time_so_that_functions_keep_running()
      throws Exception {
    compiled().serve();
    FileTime past = FileTime.fromMillis(1_000_000);
    for (String name : List.of("Shop", "Price")) {
      Files.setLastModifiedTime(project.resolve("classes/0/shop/" + name + ".class"), past);
    }
    write(
        "src/main/java/shop/Price.java",
        "package shop; class Price { static final int OF_TEA = 3; int x; }");
    compiled().serve();

    assertThat(Files.getLastModifiedTime(project.resolve("classes/1/shop/Shop.class")))
        .isEqualTo(past);
    assertThat(Files.getLastModifiedTime(project.resolve("classes/1/shop/Price.class")))
        .isNotEqualTo(past);
  }

  @Test
  void class_loaders_of_earlier_runs_are_collected() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      WatchedProgram.Version version = compiled();
      version.serve();
      run(version);
      version.with(
          () -> loaders.add(new WeakReference<>(Thread.currentThread().getContextClassLoader())));
    }

    Waiting.until(
        "the collection of all class loaders",
        () -> {
          System.gc();
          return loaders.stream().allMatch(loader -> loader.refersTo(null));
        });
  }

  @Test
  void a_pom_with_its_own_build_is_not_compiled_here() throws Exception {
    write("pom.xml", "<project><build></build></project>");
    program =
        new WatchedProgram(project, project.resolve("classes"), project.resolve("built"), "17");

    assertThat(rejection())
        .containsExactly(
            "pom.xml configures a <build>, so src/ is not compiled here: start again after a change");
  }

  @Test
  void finds_files_that_were_saved_after_a_build_had_started() throws Exception {
    Path stamp = write("target/gatewire/built", "");
    for (Path file : List.of(shop, project.resolve("src/main/java/shop/Price.java"))) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    }
    Files.setLastModifiedTime(stamp, FileTime.fromMillis(2_000));
    assertThat(program.savedAfter(stamp)).isEmpty();
    Files.setLastModifiedTime(shop, FileTime.fromMillis(3_000));

    assertThat(program.savedAfter(stamp)).containsExactly(shop);
    assertThat(program.savedAfter(project.resolve("absent"))).isEmpty();
  }
}
