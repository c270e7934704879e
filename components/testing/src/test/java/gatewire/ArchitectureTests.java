package gatewire;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static gatewire.PackageWalls.API;
import static gatewire.PackageWalls.CHECK;
import static gatewire.PackageWalls.CLI;
import static gatewire.PackageWalls.CONTRACT;
import static gatewire.PackageWalls.LAUNCH;
import static gatewire.PackageWalls.MODEL;
import static gatewire.PackageWalls.OPERATIONS;
import static gatewire.PackageWalls.PULUMI;
import static gatewire.PackageWalls.RECORDING;
import static gatewire.PackageWalls.RESOURCES;
import static gatewire.PackageWalls.RULE;
import static gatewire.PackageWalls.STACK;
import static gatewire.PackageWalls.WALLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The walls between packages. When one fails, move the class rather than the wall:
 * docs/architecture says what each package is for.
 *
 * <p>Whatever is outside {@code gatewire} is the program, so that a fork's own packages are held to
 * the same rules. The local gateway may be absent.
 */
@AnalyzeClasses(
    wholeClasspath = true,
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ImportOption.DoNotIncludeJars.class,
      ImportOption.DoNotIncludeArchives.class
    })
class ArchitectureTests {

  /** Runs in processes of its own, whose streams are a function's log. */
  private static final String FUNCTION_PROCESS = "gatewire.local.lambda.bootstrap..";

  private static final SliceAssignment PACKAGES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  @ArchTest
  static void each_package_sees_only_what_it_may(JavaClasses classes) {
    for (PackageWalls.Wall wall : WALLS) {
      String[] visible =
          Stream.concat(Stream.of(wall.inside()), Stream.of(wall.maySee())).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(wall.inside())
          .should()
          .dependOnClassesThat(are(ours()).and(resideOutsideOfPackages(visible)))
          .because(wall.because())
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static final SliceRule rules_of_one_subject_do_not_see_those_of_another =
      slices()
          .matching("gatewire.check.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage(RULE))
          .because("a rule reports its own mistake only");

  @ArchTest
  static final ArchRule single_rules_are_seen_by_the_checker_only =
      noClasses()
          .that()
          .resideOutsideOfPackage(CHECK)
          .should()
          .dependOnClassesThat(
              resideInAPackage("gatewire.check.*..").and(resideOutsideOfPackages(RULE)))
          .because("others ask for a report, or for all rules");

  @ArchTest
  static final ArchRule the_library_knows_no_program =
      noClasses()
          .that()
          .resideInAPackage("gatewire..")
          .should()
          .dependOnClassesThat(are(ours()).and(resideOutsideOfPackages("gatewire..")))
          .because("a fork replaces the program and keeps the library");

  @ArchTest
  static final ArchRule the_program_declares_and_deploys =
      classes()
          .that()
          .resideOutsideOfPackage("gatewire..")
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackages("gatewire..")
                  .or(resideInAnyPackage(MODEL, API, OPERATIONS, CONTRACT, PULUMI)))
          .because(
              "everything else reads what a program registers; only api, operations, pulumi and the values of the"
                  + " model and of documents' operations that these speak in are its business");

  @ArchTest
  static final SliceRule packages_have_no_cycles =
      slices()
          .assignedFrom(PACKAGES)
          .should()
          .beFreeOfCycles()
          .because("what needs each other is one package, or one of the two is in the wrong place");

  @ArchTest
  static final ArchRule the_pulumi_sdk_stays_where_programs_run =
      noClasses()
          .that(are(library()).and(resideOutsideOfPackages(STACK, PULUMI)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.pulumi..", "pulumirpc..")
          .because("a declaration is checked, described and served without an engine");

  @ArchTest
  static final ArchRule the_aws_sdk_is_for_components_and_the_program =
      noClasses()
          .that(are(library()).and(resideOutsideOfPackages(PULUMI)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.pulumi.aws..")
          .because("recorded resources are read by their type tokens, whatever SDK made them");

  @ArchTest
  static final ArchRule twin_names_are_told_apart_in_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage(PULUMI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.pulumi.aws.apigateway..")
          .because(
              "the SDK's Resource, Method and Integration bear the names of ours, and a program has a"
                  + " component instead");

  @ArchTest
  static final ArchRule internals_of_the_sdk_stay_where_programs_are_recorded =
      noClasses()
          .that()
          .resideOutsideOfPackages(RECORDING, RESOURCES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.pulumi..internal..", "com.pulumi.test..", "pulumirpc..")
          .because("the next SDK may change them, and then one package has to follow");

  @ArchTest
  static final ArchRule nothing_prints_but_commands =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, LAUNCH, FUNCTION_PROCESS)
          .should(ACCESS_STANDARD_STREAMS)
          .because("the language host reads a program's standard output as JSON");

  @ArchTest
  static final ArchRule nothing_iterates_in_another_order_in_each_jvm =
      noClasses()
          .should()
          .callMethod(Map.class, "copyOf", Map.class)
          .orShould()
          .callMethod(Set.class, "copyOf", java.util.Collection.class)
          .because("what is printed, rendered or hashed must be equal in every run");

  @ArchTest
  static final ArchRule nothing_is_called_a_manager_helper_or_util =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
          .because("such a class has not found its name yet");

  @ArchTest
  static void each_package_says_that_nothing_is_null(JavaClasses classes) {
    List<String> silent =
        classes.stream()
            .map(JavaClass::getPackage)
            .distinct()
            // How a fork writes its own packages is its own matter.
            .filter(one -> one.getName().matches("(gatewire|petstore)(\\..*)?"))
            .filter(one -> !one.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();

    assertThat(silent)
        .as("packages without @NullMarked in a package-info.java, which also says what lives there")
        .isEmpty();
  }

  private static DescribedPredicate<JavaClass> ours() {
    return DescribedPredicate.describe(
        "our own",
        type ->
            type.getSource()
                .map(source -> source.getUri().getScheme().equals("file"))
                .orElse(false));
  }

  private static DescribedPredicate<JavaClass> library() {
    return resideInAPackage("gatewire..").as("of the library");
  }
}
