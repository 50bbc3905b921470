# Makes the reference values beside this file: run "Rscript references.R" in this folder. R 4.2.2.
num <- function(x) sprintf("%.17g", x)
words <- list(
  c(12, 3, 20), c(0, 9, 9), c(1, 0, 1), c(150, 160, 310), c(40, 41, 500), c(7, 7, 14), c(2, 30, 32),
  c(88, 20, 108), c(5, 1, 9), c(1, 1, 700))
y1 <- sapply(words, `[`, 1); y2 <- sapply(words, `[`, 2); b <- sapply(words, `[`, 3)
n1 <- sum(y1); n2 <- sum(y2)

# Monroe, Colaresi and Quinn (2008), equations 15, 16, 19 and 22
log_odds <- function(prior) {
  a <- prior * b / sum(b)
  delta <- log((y1 + a) / (n1 + prior - y1 - a)) - log((y2 + a) / (n2 + prior - y2 - a))
  s <- sqrt(1 / (y1 + a) + 1 / (y2 + a))
  data.frame(word = paste0("w", seq_along(y1)), first = y1, second = y2, background = b,
             prior = prior, effect = num(delta), low = num(delta - qnorm(.975) * s),
             high = num(delta + qnorm(.975) * s), z = num(abs(delta / s)),
             p = num(2 * pnorm(-abs(delta / s))), adjusted = num(p.adjust(2 * pnorm(-abs(delta / s)), "holm")))
}
write.csv(rbind(log_odds(100), log_odds(1000), log_odds(1)), "log-odds.csv", row.names = FALSE, quote = FALSE)

# G2 over the occurrences of the word, and the log ratio with the interval of Katz
e1 <- n1 * (y1 + y2) / (n1 + n2); e2 <- n2 * (y1 + y2) / (n1 + n2)
term <- function(o, e) ifelse(o == 0, 0, o * log(o / e))
g2 <- 2 * (term(y1, e1) + term(y2, e2))
ratio <- log2((y1 / n1) / (y2 / n2))
s <- sqrt(1 / y1 - 1 / n1 + 1 / y2 - 1 / n2) / log(2)
p <- pchisq(g2, 1, lower.tail = FALSE)
write.csv(data.frame(word = paste0("w", seq_along(y1)), first = y1, second = y2, statistic = num(g2),
                     p = num(p), adjusted = num(p.adjust(p, "BH")), effect = num(ratio),
                     low = num(ratio - qnorm(.975) * s), high = num(ratio + qnorm(.975) * s)),
          "keyness.csv", row.names = FALSE, quote = FALSE)

# user-test.csv: six people, three words; t is the score statistic with variance between people
first <- c(100, 80, 0, 40, 10, 0)
second <- c(0, 20, 90, 0, 150, 60)
uses <- list(
  tram = list(first = c(3, 2, 0, 1, 0, 0), second = c(0, 0, 1, 0, 0, 0)),
  loud = list(first = c(9, 0, 0, 0, 1, 0), second = c(0, 0, 0, 0, 0, 0)),
  bus = list(first = c(1, 0, 0, 0, 0, 0), second = c(0, 1, 4, 0, 6, 2)))
rows <- do.call(rbind, lapply(names(uses), function(word) {
  a <- uses[[word]]$first
  b <- uses[[word]]$second
  pooled <- sum(a + b) / sum(first + second)
  u <- (a - pooled * first) / sum(first) - (b - pooled * second) / sum(second)
  t <- abs(sum(u)) / sqrt(sum(u^2))
  users <- sum(a + b > 0)
  data.frame(word = word, first = paste(a, collapse = " "), second = paste(b, collapse = " "),
             statistic = num(t), users = users,
             p = num(2 * pt(t, users - 1, lower.tail = FALSE)))
}))
write.csv(rows, "user-test.csv", row.names = FALSE, quote = FALSE)
