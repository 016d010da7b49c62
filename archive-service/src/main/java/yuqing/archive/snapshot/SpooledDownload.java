package yuqing.archive.snapshot;

/// A finished file for a client.
///
/// @param name under which the client saves it: plain ASCII letters, digits and hyphens
/// @param mediaType such as `application/pdf`
public record SpooledDownload(SpoolFile file, String name, String mediaType) {

  public static final String ZIP = "application/zip";
  public static final String PDF = "application/pdf";

  /// `YQ-2026-00012-bundle.zip`: by the incident's number, or its id while no report has come in.
  ///
  /// @param number null while there is none
  public static String nameOf(String number, String incident, String ending) {
    return (number == null ? incident : number).replaceAll("[^A-Za-z0-9-]", "-") + ending;
  }
}
