package yuqing.incident.evidence;

import yuqing.rest.problem.LocalizedText;

/// Why an office document is not taken.
enum OfficeFault {
  /// Something else that is packed as a zip, or a document that no program opens.
  NO_OFFICE_DOCUMENT("type-not-taken", "不是办公文档", "is no office document"),
  MACROS("macros", "含宏，请另存为不含宏的文档后上传", "has macros: save it without"),
  EMBEDDED(
      "embedded", "含嵌入的文件或控件，请改为图片或另行上传", "embeds another file or a control: add it by itself"),
  EXTERNAL(
      "external-content",
      "引用了文档以外的模板或内容，请断开链接后上传",
      "loads a template or content from elsewhere: break the link"),
  BAD_NAMES("bad-names", "文档内部的文件名有误", "the names within it are faulty"),
  TOO_LARGE("too-large-unpacked", "展开后过大", "is too large when unpacked");

  private final String code;
  private final String zh;
  private final String en;

  OfficeFault(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  String code() {
    return code;
  }

  LocalizedText message() {
    return new LocalizedText(zh, en);
  }
}
