package gatewire;

import java.util.List;

/**
 * The packages of the library and what each may see of the others. The source roots follow from
 * them: {@code declare}, then {@code check}, then {@code pulumi} and {@code inspect}, then {@code
 * local}.
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
  static final String PULUMI = "gatewire.pulumi..";
  static final String CLI = "gatewire.cli..";
  static final String LAUNCH = "gatewire.launch..";
  static final String LOCAL = "gatewire.local..";

  /** A package of the library, why it may see so little, and the other packages that it may see. */
  record Wall(String inside, String because, String... maySee) {}

  static final List<Wall> WALLS =
      List.of(
          new Wall(MODEL, "API Gateway's data model is what everything else reads"),
          new Wall(DESCRIBE, "an API is shown in the same words, however it was read", MODEL),
          new Wall(
              API,
              "a declaration is data that comes before any resource",
              MODEL,
              DESCRIBE,
              CONTRACT),
          new Wall(TEMPLATE, "a template's input and output are plain values"),
          new Wall(TEMPLATE_ENGINE, "the engine renders templates as AWS does", TEMPLATE),
          new Wall(
              TEMPLATE_SCAN,
              "scans look at the tree that the engine would render",
              TEMPLATE,
              TEMPLATE_ENGINE),
          new Wall(
              CHECK,
              "rules hold for a declaration, a document and a stack alike, and render no template",
              MODEL,
              DESCRIBE,
              TEMPLATE,
              TEMPLATE_SCAN),
          new Wall(
              RULE, "the vocabulary of rules knows no single rule", MODEL, TEMPLATE, TEMPLATE_SCAN),
          new Wall(OPENAPI, "a document is another form of the model", MODEL),
          new Wall(DOCUMENT, "a document is parsed before anything is read from it", MODEL),
          new Wall(CONTRACT, "declarations and documents share the operations", MODEL),
          new Wall(SCHEMA, "a schema is JSON, whether it is read or written", DOCUMENT),
          new Wall(
              READER, "a document is read without knowing why", MODEL, CONTRACT, DOCUMENT, SCHEMA),
          new Wall(WRITER, "an API is written without reading a document", MODEL, DOCUMENT, SCHEMA),
          new Wall(
              OPERATIONS,
              "a document and a program's backends make a declaration",
              MODEL,
              API,
              DOCUMENTS,
              DOCUMENT,
              CONTRACT),
          new Wall(STACK, "it reads programs that do not use our components too", MODEL),
          new Wall(PROJECT, "configuration is read before any program runs", RESOURCES),
          new Wall(RECORDING, "what a program registers is kept as it is", RESOURCES, PROJECT),
          new Wall(READING, "resources are read alike, recorded or exported", RESOURCES, MODEL),
          new Wall(
              PULUMI,
              "the components deploy what was declared and checked, one document if one likes",
              MODEL,
              DESCRIBE,
              API,
              CHECK,
              DOCUMENTS),
          new Wall(LAUNCH, "it runs before anything of ours is compiled"),
          new Wall(
              CLI,
              "the commands read stacks, never components",
              MODEL,
              DESCRIBE,
              API,
              CHECK,
              DOCUMENTS,
              DOCUMENT,
              STACK),
          new Wall(
              LOCAL,
              "what it serves is what the program registered, never the declaration: a mistake in our"
                  + " wiring is to show in a request",
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
