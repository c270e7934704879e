package gatewire.stack;

/** One file or many, as a program hands them over with a resource. */
public sealed interface AssetOrArchive permits Asset, Archive {}
