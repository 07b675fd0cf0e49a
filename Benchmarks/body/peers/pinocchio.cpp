// pinocchio called as C++ calls it: the same questions and answers as ours/main.swift.
#include <pinocchio/algorithm/rnea.hpp>
#include <pinocchio/multibody.hpp>
#include <pinocchio/multibody/sample-models.hpp>

#include <ctime>
#include <cmath>
#include <iostream>

using namespace pinocchio;

// The chain of ours/Chain.swift.
static Model chainOf(int links) {
  Model model;
  JointIndex parent = 0;
  for (int i = 0; i < links; i++) {
    const SE3 place(Eigen::Matrix3d::Identity(), Eigen::Vector3d(0, i == 0 ? 0 : -0.2, 0));
    const std::string name = "link" + std::to_string(i);
    if (i % 3 == 0) parent = model.addJoint(parent, JointModelRX(), place, name);
    else if (i % 3 == 1) parent = model.addJoint(parent, JointModelRY(), place, name);
    else parent = model.addJoint(parent, JointModelRZ(), place, name);
    const Inertia inertia(1, Eigen::Vector3d(0, -0.1, 0), Eigen::Vector3d(0.01, 0.005, 0.01).asDiagonal());
    model.appendBodyToJoint(parent, inertia, SE3::Identity());
  }
  return model;
}

struct Work {
  Model model;
  Data data;
  std::vector<Eigen::VectorXd> poses;
  Eigen::VectorXd v, a;

  explicit Work(const Model &m) : model(m), data(m), v(Eigen::VectorXd::Constant(m.nv, 0.5)), a(-Eigen::VectorXd::Ones(m.nv)) {
    Eigen::VectorXd rest = Eigen::VectorXd::Zero(model.nq);
    if (model.nq != model.nv) rest[6] = 1;  // the free base's quaternion
    for (int n = 0; n < 64; n++) {
      Eigen::VectorXd q = rest;
      for (int c = model.nq == model.nv ? 0 : 7; c < model.nq; c++) {
        const double turns = (n * (2.0 * c + 3) + c) * 0.6180339887498949;
        q[c] += 0.7 * (turns - std::floor(turns) - 0.5);
      }
      poses.push_back(q);
    }
  }

  void once(long i) { rnea(model, data, poses[i % 64], v, a); }
};

/* Seconds of this process's own work, whatever else the machine does. */
static double worked() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main() {
  Model humanoid;
  buildModels::humanoid(humanoid, true);
  Work sample(humanoid), chain(chainOf(34));
  std::cout << "rnea-humanoid " << humanoid.nv << " dof\nrnea-chain " << chain.model.nv << " dof\n" << std::endl;
  std::string work;
  double seconds;
  while (std::cin >> work >> seconds) {
    Work &one = work == "rnea-chain" ? chain : sample;
    const double began = worked();
    long i = 0;
    double taken = 0;
    do {
      for (int k = 0; k < 50; k++) one.once(i++);
      taken = worked() - began;
    } while (taken < seconds);
    std::cout << i << " " << taken << std::endl;
  }
}
