package gatewire.local.source;

import gatewire.cli.ImportedDocument;
import gatewire.input.FileProblem;
import gatewire.local.backend.ServiceTarget;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Identity;
import gatewire.local.exchange.Location;
import gatewire.local.outbound.BucketPermissions;
import gatewire.local.outbound.FunctionPermissions;
import gatewire.model.Stage;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.aws.StackBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source that reads OpenAPI and Swagger documents with API Gateway's extensions; each document is
 * an API.
 */
public final class DocumentSource {

  private static final Pattern DOCUMENT = Pattern.compile(".+\\.(?:json|ya?ml)");
  private static final String SETTINGS = ".stage.json";
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private final String stage;
  private final Optional<Identity> identity;
  private final Map<String, String> values;

  /**
   * @param stage the name of the stage of each API
   * @param values the values of names that CloudFormation's functions in documents use
   */
  public DocumentSource(String stage, Optional<Identity> identity, Map<String, String> values) {
    this.stage = stage;
    this.identity = identity;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads documents. If only some cannot be read, these become APIs with a problem.
   *
   * @param paths files, and folders whose files {@code *.json}, {@code *.yaml} and {@code *.yml}
   *     are read; {@code <name>.stage.json} is not a document but contains the settings of one
   * @throws SourceException if there is no readable document, or two documents have the same name
   */
  public LoadedSource load(List<Path> paths) {
    Map<String, Path> documents = documents(paths);
    List<String> notes = new ArrayList<>();
    Set<String> buckets = new LinkedHashSet<>();
    List<LoadedApi> apis = new ArrayList<>();
    documents.forEach((id, file) -> apis.add(api(id, file, notes, buckets)));
    if (apis.stream().allMatch(api -> api.problem().isPresent())) {
      throw new SourceException(apis.get(0).problem().orElseThrow());
    }
    apis.forEach(api -> api.problem().ifPresent(notes::add));
    return new LoadedSource(
        apis,
        List.of(),
        Map.of(),
        buckets.stream().map(name -> new StackBucket(name, "", name)).toList(),
        BucketPermissions.ALL,
        FunctionPermissions.ALL,
        notes);
  }

  /**
   * Returns the documents by the ids of their APIs.
   *
   * @throws SourceException if a folder has no document, or two documents have the same name
   */
  public static Map<String, Path> documents(List<Path> paths) {
    Map<String, Path> documents = new LinkedHashMap<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        Path other = documents.putIfAbsent(id(file), file);
        if (other != null) {
          throw new SourceException(
              "%s and %s would both be the API '%s'; rename one".formatted(other, file, id(file)));
        }
      }
    }
    return documents;
  }

  private LoadedApi api(String id, Path file, List<String> notes, Set<String> buckets) {
    try {
      StageFile settings = StageFile.of(file, id);
      ImportedDocument read = ImportedDocument.read(file, settings.parameters(), values);
      read.notes().forEach(note -> notes.add(note.toString()));
      ApiDocument document = read.document();
      document.api().unparsed().forEach(problem -> notes.add(file + ": " + problem));
      document.warnings().forEach(warning -> notes.add(file + ": " + warning));
      Stage served = Stage.builder(stage).variables(settings.variables()).build();
      DeployedApi deployed =
          new DeployedApi(
              document.api(), served, id, Location.DEFAULT, settings.apiKeys(), identity);
      buckets.addAll(buckets(deployed));
      return LoadedApi.of(deployed);
    } catch (InvalidDocumentException | SourceException e) {
      return LoadedApi.broken(id, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the buckets that the document's URIs name, since nothing else in it names them. */
  private static List<String> buckets(DeployedApi deployed) {
    return deployed.api().methods().stream()
        .flatMap(method -> method.integration().uri().stream())
        .flatMap(
            uri ->
                ServiceTarget.parse(deployed.resolve(uri), deployed.stage().variables()).stream())
        .map(ServiceTarget::uri)
        .filter(uri -> uri.service().equals("s3") && uri.path().isPresent())
        .map(uri -> uri.subdomain().orElseGet(() -> firstSegment(uri.path().orElseThrow())))
        .filter(name -> BUCKET.matcher(name).matches() && !name.contains(".."))
        .distinct()
        .toList();
  }

  private static String firstSegment(String path) {
    return path.replaceFirst("^/+", "").split("/", 2)[0];
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> documents =
          files
              .filter(file -> DOCUMENT.matcher(name(file)).matches())
              .filter(file -> !name(file).endsWith(SETTINGS))
              .sorted()
              .toList();
      if (documents.isEmpty()) {
        throw new SourceException(path + " contains no *.json, *.yaml or *.yml file");
      }
      return documents;
    } catch (IOException e) {
      throw new SourceException(path + " cannot be read: " + FileProblem.reason(e));
    }
  }

  private static String id(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
