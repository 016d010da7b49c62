package yuqing.procedure.yaml;

/// What can be wrong with any text, on any subject.
enum TextFault implements FaultKind {
  BROKEN_YAML(
      "不是合法的 YAML", "%1$s", "检查缩进、引号、括号和冒号", "mind indentation, quotes, brackets and colons"),
  UNREADABLE(
      "此处附近有无法读取的内容",
      "something near here cannot be read",
      "检查引号内的转义序列和过长的数",
      "mind escapes within quotes and numbers without end"),
  BAD_CHARACTER(
      "含有不可用的字符 %1$s",
      "holds the character %1$s, which no text may", "删去该字符或其转义序列", "take it out, or its escape"),
  EMPTY("没有内容", "is empty", "写入内容", "write something into it"),
  TOO_DEEP("嵌套超过 %1$s 层", "is nested more than %1$s deep", "减少嵌套", "nest it less"),
  TOO_MANY_VALUES("多于 %1$s 个值", "has more than %1$s values", "缩短", "shorten it"),
  TAGGED("带有标签 %1$s", "bears the tag %1$s", "删去标签", "take the tag out"),
  STANDS_TWICE("“%1$s”出现两次", "'%1$s' occurs twice", "只保留一个", "keep one"),
  UNKNOWN_KEY("没有“%1$s”这个键", "unknown key '%1$s'", "此处可用：%2$s", "known here: %2$s"),
  MISSING("缺少“%1$s”", "'%1$s' is missing", "补上", "add it"),
  NO_MAPPING(
      "不是键值结构",
      "is no mapping of keys to values",
      "其下写“键: 值”各行",
      "write 'key: value' lines under it"),
  NO_LIST(
      "不是列表",
      "is no list",
      "写作 [a, b]，或以“- ”开头的各行",
      "write it as [a, b] or as lines that begin with '- '"),
  NO_TEXT("不是文字", "is no text", "写一个词或带引号的文字", "write a word or a quoted text"),
  NO_WHOLE_NUMBER(
      "不是整数", "is no whole number", "写不带引号的整数，如 2", "write one without quotes, such as 2"),
  TOO_LARGE("“%1$s”超出范围", "'%1$s' is too large a whole number", "写小一些", "write a smaller one"),
  NEITHER_TRUE_NOR_FALSE(
      "不是 true 或 false",
      "is neither true nor false",
      "写其中之一，不带引号",
      "write one of them without quotes"),
  NO_TIME_WITH_OFFSET(
      "“%1$s”不是带时区的时间",
      "'%1$s' is no time with an offset",
      "写作 2026-10-13T08:15:00+08:00",
      "write it as 2026-10-13T08:15:00+08:00"),
  NO_DATE("“%1$s”不是日期", "'%1$s' is no date", "写作 2026-10-13", "write it as 2026-10-13"),
  NO_DURATION(
      "“%1$s”不是带单位的时长，如“30 min”“4 h”“7 d”",
      "'%1$s' is no time such as '30 min', '4 h' or '7 d'",
      "写大于零的数、一个空格和单位：min、h 或 d",
      "write a number above zero, a space and its unit: min, h or d"),
  UNKNOWN_NAME("“%1$s”不可用", "'%1$s' is no %2$s", "可用：%3$s", "one of %3$s");

  private final Meaning meaning;

  TextFault(String faultZh, String faultEn, String remedyZh, String remedyEn) {
    meaning = new Meaning(faultZh, faultEn, remedyZh, remedyEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
