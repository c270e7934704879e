package gatewire.stack;

/** One or more files that a program attaches to a resource. */
public sealed interface AssetOrArchive permits Asset, Archive {}
