package gatewire.stack;

/**
 * A file that a program attaches to a resource.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/assets-archives/">Assets and archives</a>
 */
public sealed interface Asset extends AssetOrArchive {

  /** A local file. A relative path starts at the project's folder. */
  record File(String path) implements Asset {}

  /** A file whose content the program contains. */
  record Content(String text) implements Asset {}

  /** A file that Pulumi downloads from a URI. */
  record Remote(String uri) implements Asset {}
}
