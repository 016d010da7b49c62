/// Finding incidents by what is written about them.
package yuqing.desk.search;
