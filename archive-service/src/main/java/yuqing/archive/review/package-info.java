/// What the archive itself records of a case (article 14): the review meeting and the closing.
package yuqing.archive.review;
