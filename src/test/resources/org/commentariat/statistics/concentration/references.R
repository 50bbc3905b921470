# Makes the reference values beside this file: run "Rscript references.R" in this folder. R 4.2.2.
set.seed(20140731)
num <- function(x) sprintf("%.17g", x)
clusters <- list(
  list(c(3, 0, 1, 5, 2), c(4, 6, 3, 5, 9)), list(c(1, 0), c(3, 4)), list(c(10, 0, 0, 10, 0), rep(10, 5)),
  list(c(5, 5, 5, 5), rep(10, 4)), list(c(40, 1, 0, 1, 2), c(50, 2, 2, 3, 4)), list(c(1, 0, 2, 1), c(1, 1, 2, 3)))
for (k in c(6, 12, 40, 80)) {
  sizes <- 1 + rpois(k, 3)
  clusters <- c(clusters, list(list(rbinom(k, sizes, rbeta(k, .5, 1)), sizes)))
}
rows <- lapply(clusters, function(c) {
  y <- unlist(mapply(function(s, m) rep(1:0, c(s, m - s)), c[[1]], c[[2]], SIMPLIFY = FALSE))
  g <- factor(rep(seq_along(c[[2]]), c[[2]]))
  ms <- summary(aov(y ~ g))[[1]][["Mean Sq"]]
  m0 <- (length(y) - sum(c[[2]]^2) / length(y)) / (nlevels(g) - 1)
  rho <- (ms[1] - ms[2]) / (ms[1] + (m0 - 1) * ms[2])
  data.frame(successes = paste(c[[1]], collapse = " "), sizes = paste(c[[2]], collapse = " "),
             correlation = num(rho), effect = num(max(0, 1 + (weighted.mean(c[[2]], c[[2]]) - 1) * rho)))
})
write.csv(do.call(rbind, rows), "intraclass.csv", row.names = FALSE, quote = FALSE)
