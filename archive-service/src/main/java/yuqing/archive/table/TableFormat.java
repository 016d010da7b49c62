package yuqing.archive.table;

import java.io.OutputStream;
import java.time.ZoneId;

/// The forms in which a table is given out.
public enum TableFormat {
  XLSX(TableFormat.XLSX_TYPE, "xlsx") {
    @Override
    public TableWriter open(OutputStream out, ZoneId zone) {
      return new WorkbookWriter(out, zone);
    }
  },
  CSV(TableFormat.CSV_TYPE + ";charset=UTF-8", "csv") {
    @Override
    public TableWriter open(OutputStream out, ZoneId zone) {
      return new CsvWriter(out, zone);
    }
  };

  /// For annotations, which take nothing else.
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public static final String CSV_TYPE = "text/csv";

  private final String mediaType;
  private final String ending;

  TableFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Of a file's name, without the dot.
  public String ending() {
    return ending;
  }

  /// @param zone in which times are shown
  public abstract TableWriter open(OutputStream out, ZoneId zone);
}
