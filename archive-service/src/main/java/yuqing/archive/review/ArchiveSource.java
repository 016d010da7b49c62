package yuqing.archive.review;

/// The CloudEvents source of what the archive itself says.
public final class ArchiveSource {

  public static final String NAME = "/archive-service";

  private ArchiveSource() {}
}
