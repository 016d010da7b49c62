/// How answers are written as JSON.
package yuqing.rest.json;
