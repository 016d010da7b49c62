/// The words of the pages in Chinese and English, and how times and codes are written.
package yuqing.desk.text;
