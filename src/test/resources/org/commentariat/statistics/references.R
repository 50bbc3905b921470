# Makes the reference values beside this file: run "Rscript references.R" in this folder.
# Made with R 4.2.2, survey 4.1-1 and vcd 1.4-11.
suppressMessages(library(survey))
set.seed(20140731)
options(warn = -1)

table_of <- function(name, rows) {
  write.csv(do.call(rbind, rows), name, row.names = FALSE, quote = FALSE)
}
row <- function(...) {
  values <- list(...)
  values <- lapply(values, function(v) if (is.numeric(v)) sprintf("%.17g", v) else v)
  as.data.frame(values)
}
joined <- function(x) paste(x, collapse = " ")
flat <- function(m) paste(apply(m, 1, joined), collapse = "/")

# Wilson's interval: prop.test without continuity correction
wilson <- function(x, n, level) {
  as.numeric(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)
}
cases <- list(c(0, 1), c(1, 1), c(0, 10), c(10, 10), c(1, 10), c(5, 10), c(50, 500), c(1, 1000),
              c(999, 1000), c(81, 263), c(15, 148), c(1, 29), c(3, 7), c(12345, 54321))
table_of("wilson.csv", unlist(lapply(c(.9, .95, .99), function(level) lapply(cases, function(k) {
  ci <- wilson(k[1], k[2], level)
  row(successes = k[1], n = k[2], level = level, low = ci[1], high = ci[2])
})), recursive = FALSE))

# Wilson's interval at the effective sample size: svymean(deff = "replace") and prop.test
clustered <- function(successes, sizes, level) {
  n <- sum(sizes); k <- length(sizes); p <- sum(successes) / n
  if (p == 0 || p == 1) {
    deff <- sum(sizes^2) / n
  } else {
    d <- data.frame(id = rep(seq_along(sizes), sizes),
                    y = unlist(mapply(function(s, m) rep(1:0, c(s, m - s)), successes, sizes,
                                      SIMPLIFY = FALSE)))
    deff <- as.numeric(deff(svymean(~y, svydesign(ids = ~id, weights = ~1, data = d),
                                    deff = "replace")))
  }
  tail <- (1 - level) / 2
  effective <- n / max(1, deff) * (qt(tail, n - 1) / qt(tail, k - 1))^2
  ci <- wilson(p * effective, effective, level)
  row(successes = joined(successes), sizes = joined(sizes), level = level, deff = deff,
      low = ci[1], high = ci[2])
}
clusters <- list(
  list(c(3, 0, 1, 5, 2), c(4, 6, 3, 5, 9)), list(c(1, 0), c(3, 4)), list(c(0, 0, 0), c(2, 5, 9)),
  list(c(2, 5, 9), c(2, 5, 9)), list(c(1, 0, 1, 1, 0, 0, 0), rep(1, 7)),
  list(c(1, 1, 1, 1), c(2, 2, 2, 2)), list(c(10, 0, 0, 10, 0), rep(10, 5)),
  list(c(40, 1, 0, 1, 2), c(50, 2, 2, 3, 4)))
for (k in c(6, 12, 40)) {
  sizes <- 1 + rpois(k, 3)
  clusters <- c(clusters, list(list(rbinom(k, sizes, rbeta(k, .5, 1)), sizes)))
}
table_of("clustered.csv", unlist(lapply(c(.9, .95), function(level) lapply(clusters, function(k) {
  clustered(k[[1]], k[[2]], level)
})), recursive = FALSE))

# The mean of cluster shares: svymean with weights of one over the size of the cluster
cluster_mean <- function(successes, sizes, level) {
  n <- sum(sizes); k <- length(sizes)
  d <- data.frame(id = rep(seq_along(sizes), sizes), w = rep(1 / sizes, sizes),
                  y = unlist(mapply(function(s, m) rep(1:0, c(s, m - s)), successes, sizes,
                                    SIMPLIFY = FALSE)))
  mean <- svymean(~y, svydesign(ids = ~id, weights = ~w, data = d))
  m <- as.numeric(coef(mean)); v <- as.numeric(vcov(mean))
  effective <- if (all(d$y == d$y[1])) k else min(n, k / (k - 1) * m * (1 - m) / v)
  tail <- (1 - level) / 2
  effective <- effective * (qt(tail, n - 1) / qt(tail, k - 1))^2
  ci <- wilson(m * effective, effective, level)
  row(successes = joined(successes), sizes = joined(sizes), level = level, mean = m,
      low = ci[1], high = ci[2])
}
table_of("cluster-means.csv", unlist(lapply(c(.9, .95), function(level) lapply(clusters, function(k) {
  cluster_mean(k[[1]], k[[2]], level)
})), recursive = FALSE))

# Newcombe's and Woolf's intervals, from their formulas on prop.test and qnorm
pair <- function(a, m, b, n, level) {
  w1 <- wilson(a, m, level); w2 <- wilson(b, n, level); d <- a / m - b / n
  logs <- qnorm((1 + level) / 2) * sqrt(1 / a + 1 / (m - a) + 1 / b + 1 / (n - b))
  odds <- (a / (m - a)) / (b / (n - b))
  row(a = a, m = m, b = b, n = n, level = level, difference = d,
      low = d - sqrt((a / m - w1[1])^2 + (w2[2] - b / n)^2),
      high = d + sqrt((w1[2] - a / m)^2 + (b / n - w2[1])^2),
      odds = odds, oddsLow = odds * exp(-logs), oddsHigh = odds * exp(logs))
}
table_of("pairs.csv", list(
  pair(56, 70, 48, 80, .95), pair(9, 10, 3, 10, .95), pair(6, 7, 2, 7, .95), pair(5, 56, 1, 29, .95),
  pair(1, 100, 99, 100, .95), pair(20, 40, 20, 40, .9), pair(3, 500, 1, 20, .99)))

# Fisher's exact test, and chi-square without continuity correction
tables <- list(
  rbind(c(3, 1), c(1, 3)), rbind(c(0, 5), c(5, 0)), rbind(c(0, 3), c(4, 9)), rbind(c(1, 9), c(11, 3)),
  rbind(c(2, 0), c(1, 30)), rbind(c(4, 4), c(4, 4)), rbind(c(1, 0), c(0, 1)), rbind(c(0, 2), c(7, 40)),
  rbind(c(1, 2, 1, 0), c(3, 3, 6, 1), c(10, 10, 14, 9), c(6, 7, 12, 11)), # Agresti 2002, Table 3.9
  rbind(c(2, 0, 1), c(0, 3, 1)), rbind(c(1, 0, 0), c(0, 1, 0), c(0, 0, 1)),
  rbind(c(3, 3, 3), c(3, 3, 3)), rbind(c(0, 0, 9), c(1, 1, 0)))
for (shape in list(c(2, 3), c(3, 2), c(3, 3), c(2, 6), c(3, 4), c(4, 3), c(4, 4), c(5, 2))) {
  for (size in c(8, 15, 25, 40)) {
    m <- matrix(0, shape[1], shape[2])
    while (any(rowSums(m) == 0) || any(colSums(m) == 0)) {
      m[] <- rmultinom(1, size, outer(runif(shape[1]), runif(shape[2])) * rexp(prod(shape)))
    }
    tables <- c(tables, list(m))
  }
}
small <- Filter(function(m) min(outer(rowSums(m), colSums(m))) / sum(m) < 5, tables)
table_of("fisher.csv", lapply(small, function(m) {
  row(counts = flat(m), p = fisher.test(m, workspace = 2e7)$p.value)
}))
large <- list(
  rbind(c(10, 20), c(30, 40)), rbind(c(5, 5), c(5, 5)), rbind(c(762, 327, 468), c(484, 239, 477)),
  rbind(c(12, 20, 15), c(22, 8, 31), c(9, 17, 11)), rbind(c(1000, 1), c(900, 99)),
  rbind(c(50, 60, 70, 80), c(55, 58, 81, 70)))
table_of("pearson.csv", lapply(large, function(m) {
  test <- chisq.test(m, correct = FALSE)
  row(counts = flat(m), statistic = as.numeric(test$statistic), df = as.numeric(test$parameter),
      p = test$p.value)
}))

# Cramer's V, plain and with Bergsma's correction, from chisq.test
table_of("cramer.csv", lapply(c(large, tables[c(9:10, 12:30)]), function(m) {
  n <- sum(m); r <- nrow(m); k <- ncol(m)
  phi2 <- as.numeric(chisq.test(m, correct = FALSE)$statistic) / n
  corrected <- sqrt(max(0, phi2 - (r - 1) * (k - 1) / (n - 1)) /
    min(r - (r - 1)^2 / (n - 1) - 1, k - (k - 1)^2 / (n - 1) - 1))
  row(counts = flat(m), plain = sqrt(phi2 / (min(r, k) - 1)), corrected = min(1, corrected))
}))

# p.adjust
sets <- c(list(.03, c(.01, .04), c(.5, .5, .5), c(0, 1, .2), c(.012, .04, .011, .03, .9)),
          lapply(c(4, 10, 25), function(k) runif(k)^3))
table_of("adjusted.csv", lapply(sets, function(p) {
  digits <- function(v) joined(sprintf("%.17g", v))
  row(p = digits(p), holm = digits(p.adjust(p, "holm")), bh = digits(p.adjust(p, "BH")))
}))

# mean, quantile type 7, Gini coefficient from all pairwise differences
counts <- list(c(1, 1, 1, 1), c(0, 0, 0, 7), c(1, 2, 3, 4, 5), c(5, 0, 12, 1, 1, 1, 30, 2, 2, 1),
               rgeom(17, .2), rgeom(60, .05))
table_of("counts.csv", lapply(counts, function(x) {
  row(counts = joined(x), mean = mean(x), q10 = quantile(x, .1, names = FALSE),
      median = median(x), q95 = quantile(x, .95, names = FALSE),
      gini = mean(abs(outer(x, x, "-"))) / (2 * mean(x)))
}))

# BCa from given replicates and jackknife values
bca <- function(estimate, replicates, jackknife, level) {
  below <- mean((replicates < estimate) + (replicates == estimate) / 2)
  z0 <- qnorm(below)
  u <- mean(jackknife) - jackknife
  a <- sum(u^3) / (6 * sum(u^2)^1.5)
  z <- z0 + qnorm(c(1 - level, 1 + level) / 2)
  quantile(replicates, pnorm(z0 + z / (1 - a * z)), type = 6, names = FALSE)
}
table_of("bca.csv", lapply(1:6, function(i) {
  replicates <- round(list(rgamma, rnorm, rbeta)[[(i - 1) %% 3 + 1]](200, 2, 3), 2)
  jackknife <- round(rgamma(12, 1), 3)
  estimate <- sort(replicates)[70 + 10 * i]
  level <- c(.9, .95)[1 + i %% 2]
  ci <- bca(estimate, replicates, jackknife, level)
  row(estimate = estimate, replicates = joined(replicates), jackknife = joined(jackknife),
      level = level, low = ci[1], high = ci[2])
}))

# Krippendorff's alpha from the coincidence matrix; coders in rows, units in columns
alpha <- function(m, level) {
  m <- m[, colSums(!is.na(m)) > 1, drop = FALSE]
  scale <- sort(unique(m[!is.na(m)]))
  coincidences <- matrix(0, length(scale), length(scale))
  for (u in seq_len(ncol(m))) {
    present <- table(factor(m[, u], scale))
    coincidences <- coincidences + (outer(present, present) - diag(present)) / (sum(present) - 1)
  }
  totals <- rowSums(coincidences)
  delta <- switch(level,
    nominal = outer(scale, scale, "!="),
    ordinal = outer(seq_along(scale), seq_along(scale), Vectorize(function(c, k) {
      sum(totals[c:k]) - (totals[c] + totals[k]) / 2
    }))^2,
    interval = outer(scale, scale, "-")^2,
    ratio = (outer(scale, scale, "-") / pmax(outer(scale, scale, "+"), 1e-300))^2)
  1 - (sum(totals) - 1) * sum(coincidences * delta) / sum(outer(totals, totals) * delta)
}
noisy <- function(coders, units, top) {
  truth <- sample(0:top, units, TRUE)
  m <- t(replicate(coders, ifelse(runif(units) < .7, truth, sample(0:top, units, TRUE))))
  m[runif(length(m)) < .25] <- NA
  m
}
codings <- list(
  # Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, example C
  rbind(c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA), c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
        c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA), c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA)),
  noisy(2, 10, 1), noisy(3, 20, 3), noisy(5, 40, 6), noisy(2, 100, 4), noisy(10, 8, 2))
table_of("alpha.csv", lapply(codings, function(m) {
  units <- gsub("NA", ".", paste(apply(m, 2, joined), collapse = "/"), fixed = TRUE)
  row(units = units, nominal = alpha(m, "nominal"), ordinal = alpha(m, "ordinal"),
      interval = alpha(m, "interval"), ratio = alpha(m, "ratio"))
}))

# Agreement of two coders: vcd::Kappa; Gwet's AC1 from the mean margins
suppressMessages(library(vcd))
square <- c(
  list(rbind(c(88, 10, 2), c(14, 40, 6), c(18, 10, 12)), # Cohen 1960
       rbind(c(118, 5), c(2, 0)), rbind(c(5, 0, 0), c(0, 3, 1), c(0, 0, 0))),
  lapply(2:6, function(k) matrix(rpois(k * k, 3) + diag(rpois(k, 12)), k)))
table_of("pairs-of-coders.csv", lapply(square, function(m) {
  n <- sum(m); agreed <- sum(diag(m)) / n; mean <- (rowSums(m) + colSums(m)) / (2 * n)
  chance <- sum(mean * (1 - mean)) / (nrow(m) - 1)
  row(counts = flat(m), percent = agreed, kappa = Kappa(m)$Unweighted[["value"]],
      ac1 = (agreed - chance) / (1 - chance))
}))
