package yuqing.archive.form;

/// The rows of the form that hold text of any length, from top to bottom. The others, whose boxes
/// are ticked, always fit.
enum FormRow {
  SUMMARY("舆情基本情况", Box.WIDE, 4, 7),
  MEDIA("舆情所在的媒体\n名称或网址", Box.NARROW, 2, 3),
  TEAM("舆情处置小组\n人员名单", Box.WIDE, 2, 2),
  MEASURES("舆情处置情况", Box.WIDE, 6, 10),
  OPINION("报分管领导\n处置意见", Box.WIDE, 3, 4),
  AFTERMATH("舆情后期\n处理情况", Box.WIDE, 3, 4);

  private enum Box {
    WIDE(376),
    NARROW(198);

    private final double points;

    Box(double points) {
      this.points = points;
    }
  }

  private final String label;
  private final Box box;
  private final int fewestLines;
  private final int usualLines;

  FormRow(String label, Box box, int fewestLines, int usualLines) {
    this.label = label;
    this.box = box;
    this.fewestLines = fewestLines;
    this.usualLines = usualLines;
  }

  String label() {
    return label.replace("\n", "");
  }

  /// With a line break where its column has one.
  String labelInColumn() {
    return label;
  }

  /// Of its text, in points; the template's columns are made so.
  double widthPoints() {
    return box.points;
  }

  /// Its height in lines when other rows need all the room there is; a pen needs as much.
  int fewestLines() {
    return fewestLines;
  }

  /// Its height in lines when its text is short and there is room.
  int usualLines() {
    return usualLines;
  }
}
