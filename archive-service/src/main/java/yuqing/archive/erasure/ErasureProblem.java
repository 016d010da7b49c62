package yuqing.archive.erasure;

import yuqing.rest.problem.ProblemType;

/// Why an erasure is refused.
public enum ErasureProblem implements ProblemType {
  NOTHING_TO_ERASE(409, "该条记录没有可清除的文字", "The entry has no free text"),
  ERASED_ALREADY(409, "该条记录的内容已清除", "The entry is erased already");

  private final Meaning meaning;

  ErasureProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
