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
 * Checks which packages may use which others. If a test fails, move the class instead of changing
 * the rule: docs/architecture describes the purpose of each package.
 *
 * <p>All packages outside {@code gatewire} are the program, so the same rules apply to the packages
 * of a fork. The local gateway may be absent.
 */
@AnalyzeClasses(
    wholeClasspath = true,
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ImportOption.DoNotIncludeJars.class,
      ImportOption.DoNotIncludeArchives.class
    })
class ArchitectureTests {

  /** These classes run in separate processes, whose output is the log of a function. */
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
  static void packages_use_only_permitted_packages(JavaClasses classes) {
    for (PackageWalls.Wall wall : WALLS) {
      String[] visible =
          Stream.concat(Stream.of(wall.inside()), Stream.of(wall.mayUse())).toArray(String[]::new);
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
  static final SliceRule rules_of_one_subject_do_not_use_those_of_another =
      slices()
          .matching("gatewire.check.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage(RULE))
          .because("a rule reports only one kind of mistake");

  @ArchTest
  static final ArchRule only_the_checker_uses_single_rules =
      noClasses()
          .that()
          .resideOutsideOfPackage(CHECK)
          .should()
          .dependOnClassesThat(
              resideInAPackage("gatewire.check.*..").and(resideOutsideOfPackages(RULE)))
          .because("other packages request a report, or all rules");

  @ArchTest
  static final ArchRule the_library_does_not_use_the_program =
      noClasses()
          .that()
          .resideInAPackage("gatewire..")
          .should()
          .dependOnClassesThat(are(ours()).and(resideOutsideOfPackages("gatewire..")))
          .because("a fork replaces the program but not the library");

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
              "a program needs only api, operations, pulumi and the values of the model and of documents' operations"
                  + " that these use; all other packages read what a program registers");

  @ArchTest
  static final SliceRule packages_have_no_cycles =
      slices()
          .assignedFrom(PACKAGES)
          .should()
          .beFreeOfCycles()
          .because(
              "classes that need each other belong to one package, or one of them is in the wrong package");

  @ArchTest
  static final ArchRule only_packages_that_run_programs_use_the_pulumi_sdk =
      noClasses()
          .that(are(library()).and(resideOutsideOfPackages(STACK, PULUMI)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.pulumi..", "pulumirpc..")
          .because("checking, describing and serving a declaration needs no engine");

  @ArchTest
  static final ArchRule only_components_and_the_program_use_the_aws_sdk =
      noClasses()
          .that(are(library()).and(resideOutsideOfPackages(PULUMI)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.pulumi.aws..")
          .because(
              "recorded resources are read by their type tokens, independently of the SDK that created them");

  @ArchTest
  static final ArchRule only_one_package_uses_classes_with_the_same_names_as_ours =
      noClasses()
          .that()
          .resideOutsideOfPackage(PULUMI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.pulumi.aws.apigateway..")
          .because(
              "the SDK's Resource, Method and Integration have the same names as ours, and a program uses a"
                  + " component instead");

  @ArchTest
  static final ArchRule only_recording_uses_internals_of_the_sdk =
      noClasses()
          .that()
          .resideOutsideOfPackages(RECORDING, RESOURCES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.pulumi..internal..", "com.pulumi.test..", "pulumirpc..")
          .because("if the next SDK changes them, only one package has to change");

  @ArchTest
  static final ArchRule only_commands_print =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, LAUNCH, FUNCTION_PROCESS)
          .should(ACCESS_STANDARD_STREAMS)
          .because("the language host reads a program's standard output as JSON");

  @ArchTest
  static final ArchRule iteration_order_does_not_differ_between_jvms =
      noClasses()
          .should()
          .callMethod(Map.class, "copyOf", Map.class)
          .orShould()
          .callMethod(Set.class, "copyOf", java.util.Collection.class)
          .because("printed, rendered and hashed values must be equal in every run");

  @ArchTest
  static final ArchRule no_class_is_named_manager_helper_or_util =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
          .because("such a name does not describe the class");

  @ArchTest
  static void each_package_is_null_marked(JavaClasses classes) {
    List<String> silent =
        classes.stream()
            .map(JavaClass::getPackage)
            .distinct()
            // The packages of a fork are exempt.
            .filter(one -> one.getName().matches("(gatewire|petstore)(\\..*)?"))
            .filter(one -> !one.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();

    assertThat(silent)
        .as("packages without @NullMarked in a package-info.java, which also describes the package")
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
