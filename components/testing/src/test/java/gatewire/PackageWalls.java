package gatewire;

import java.util.List;

/**
 * The packages of the library and the other packages that each may use. They imply the order of the
 * source roots: {@code declare}, then {@code check}, then {@code pulumi} and {@code inspect}, then
 * {@code local}.
 */
final class PackageWalls {

  static final String MODEL = "gatewire.model..";
  static final String API = "gatewire.api..";
  static final String DESCRIBE = "gatewire.describe..";
  static final String TEMPLATE = "gatewire.template";
  static final String TEMPLATE_ENGINE = "gatewire.template.engine..";
  static final String TEMPLATE_SCAN = "gatewire.template.scan..";
  static final String CHECK = "gatewire.check..";
  static final String RULE = "gatewire.check.rule";
  static final String INPUT = "gatewire.input";
  static final String OPENAPI = "gatewire.openapi..";
  static final String DOCUMENTS = "gatewire.openapi";
  static final String DOCUMENT = "gatewire.openapi.document";
  static final String CONTRACT = "gatewire.openapi.contract";
  static final String SCHEMA = "gatewire.openapi.schema";
  static final String READER = "gatewire.openapi.reader";
  static final String WRITER = "gatewire.openapi.writer";
  static final String OPERATIONS = "gatewire.operations..";
  static final String STACK = "gatewire.stack..";
  static final String RESOURCES = "gatewire.stack";
  static final String PROJECT = "gatewire.stack.project";
  static final String RECORDING = "gatewire.stack.recording";
  static final String READING = "gatewire.stack.aws";
  static final String CLOUDFORMATION = "gatewire.stack.cloudformation";
  static final String TEMPLATE_VALUE = "gatewire.stack.cloudformation.value";
  static final String INTRINSIC = "gatewire.stack.cloudformation.intrinsic";
  static final String SAM = "gatewire.stack.cloudformation.sam";
  static final String SOURCE = "gatewire.stack.source";
  static final String REPORT = "gatewire.report..";
  static final String DIFF = "gatewire.diff";
  static final String UPDATE = "gatewire.diff.update";
  static final String DIFF_PRINT = "gatewire.diff.print";
  static final String PULUMI = "gatewire.pulumi..";
  static final String CLI = "gatewire.cli..";
  static final String LAUNCH = "gatewire.launch..";
  static final String LOCAL = "gatewire.local..";

  /**
   * A package of the library, the reason of its restriction, and the other packages that it may
   * use.
   */
  record Wall(String inside, String because, String... mayUse) {}

  static final List<Wall> WALLS =
      List.of(
          new Wall(MODEL, "all other packages use API Gateway's data model"),
          new Wall(
              DESCRIBE,
              "the description of an API does not depend on how it was read",
              MODEL,
              SCHEMA),
          new Wall(
              API,
              "a declaration is data that exists before any resource",
              MODEL,
              DESCRIBE,
              CONTRACT),
          new Wall(INPUT, "readers of any format share its bounds"),
          new Wall(TEMPLATE, "the input and output of a template are plain values"),
          new Wall(TEMPLATE_ENGINE, "the engine renders templates like AWS", TEMPLATE, INPUT),
          new Wall(
              TEMPLATE_SCAN,
              "scans read the tree that the engine would render",
              TEMPLATE,
              TEMPLATE_ENGINE),
          new Wall(
              CHECK,
              "rules apply to declarations, documents and stacks alike, and do not render templates",
              MODEL,
              DESCRIBE,
              TEMPLATE,
              TEMPLATE_SCAN),
          new Wall(
              RULE,
              "the types that rules share do not depend on a single rule",
              MODEL,
              TEMPLATE,
              TEMPLATE_SCAN),
          new Wall(OPENAPI, "a document is another form of the model", MODEL, INPUT),
          new Wall(DOCUMENT, "a document is parsed before anything is read from it", MODEL, INPUT),
          new Wall(CONTRACT, "declarations and documents share the operations", MODEL),
          new Wall(SCHEMA, "a schema is JSON, for reading and for writing", MODEL, DOCUMENT, INPUT),
          new Wall(
              READER,
              "reading a document does not depend on the purpose",
              MODEL,
              CONTRACT,
              DOCUMENT,
              SCHEMA),
          new Wall(
              WRITER,
              "writing an API does not need a reader of documents",
              MODEL,
              DOCUMENT,
              SCHEMA),
          new Wall(
              OPERATIONS,
              "a document and the backends of a program form a declaration",
              MODEL,
              API,
              DOCUMENTS,
              DOCUMENT,
              CONTRACT),
          new Wall(STACK, "it also reads programs that do not use our components", MODEL, INPUT),
          new Wall(PROJECT, "configuration is read before any program runs", RESOURCES, INPUT),
          new Wall(
              RECORDING, "the resources of a program are recorded unchanged", RESOURCES, PROJECT),
          new Wall(
              READING,
              "recorded and exported resources are read in the same way",
              RESOURCES,
              MODEL),
          new Wall(
              CLOUDFORMATION,
              "a template is another way to register the resources of a stack",
              RESOURCES,
              TEMPLATE_VALUE,
              INTRINSIC,
              SAM),
          new Wall(TEMPLATE_VALUE, "a template is parsed before it is evaluated", RESOURCES, INPUT),
          new Wall(
              INTRINSIC,
              "functions are the same in templates and documents",
              RESOURCES,
              TEMPLATE_VALUE),
          new Wall(
              SAM, "SAM's resources are expanded before functions are evaluated", TEMPLATE_VALUE),
          new Wall(
              PULUMI,
              "the components deploy a declared and checked API, optionally as one document",
              MODEL,
              DESCRIBE,
              API,
              CHECK,
              DOCUMENTS),
          new Wall(SOURCE, "other folders and revisions are read like any program", RESOURCES),
          new Wall(
              REPORT,
              "a report prints a description of the model",
              MODEL,
              DESCRIBE,
              CHECK,
              TEMPLATE,
              TEMPLATE_SCAN),
          new Wall(DIFF, "a comparison of two models does not depend on how they were read", MODEL),
          new Wall(UPDATE, "a deployment is compared by the resources of a stack", DIFF, RESOURCES),
          new Wall(DIFF_PRINT, "differences are printed like a report", DIFF, UPDATE, REPORT),
          new Wall(LAUNCH, "it runs before the other classes are compiled"),
          new Wall(
              CLI,
              "the commands read stacks and do not use components",
              MODEL,
              DESCRIBE,
              API,
              CHECK,
              DOCUMENTS,
              DOCUMENT,
              CONTRACT,
              STACK,
              REPORT,
              DIFF,
              UPDATE,
              DIFF_PRINT,
              LAUNCH),
          new Wall(
              LOCAL,
              "it serves the registered resources and not the declaration, so that requests reveal"
                  + " mistakes of our components",
              INPUT,
              MODEL,
              DESCRIBE,
              STACK,
              DOCUMENTS,
              DOCUMENT,
              TEMPLATE,
              TEMPLATE_ENGINE,
              CHECK,
              CLI));

  private PackageWalls() {}
}
